import { Linter, type Rule } from 'eslint'
import { expect, test } from 'vitest'
import { directives } from './directives.ts'
import { environment } from './environment.ts'
import { functionLength } from './function-length.ts'

function problems(rule: Rule.RuleModule, filename: string, code: string, options: unknown[] = []): number {
  const config: Linter.Config = {
    files: ['**/*.{ts,tsx}'],
    plugins: { frise: { rules: { rule } } },
    rules: { 'frise/rule': ['error', ...options] },
  }
  return new Linter().verify(code, config, filename).length
}

test.for([
  ['components/desk/form.client.tsx', "'use client'", 0],
  ['components/desk/form.client.tsx', "import 'react'", 1],
  ['components/desk/form.tsx', "'use client'", 1],
  ['components/desk/form.tsx', "import 'react'", 0],
  ['lib/desk/event/event.actions.ts', "'use server'", 0],
  ['lib/desk/event/event.actions.ts', "import 'zod'", 1],
  ['lib/desk/event/event.commands.ts', "'use server'", 1],
] as const)('a directive and its file name: %s with %s', ([file, code, expected]) => {
  expect(problems(directives, file, code)).toBe(expected)
})

test.for([
  ['process.env.HOME', 1],
  ['({ ...process.env })', 1],
  ['const { env } = process', 1],
  ["import { env } from 'node:process'", 1],
  ["if (process.env.NEXT_RUNTIME === 'nodejs') start()", 0],
  ['process.exitCode = 1', 0],
] as const)('the environment is read in one place: %s', ([code, expected]) => {
  expect(problems(environment, 'lib/desk/place.ts', code)).toBe(expected)
})

const body = '\n'.repeat(3)
test.for([
  [`function long() {${body}}`, 1],
  [`helper(() => {${body}})`, 1],
  [`test('x', () => {${body}})`, 0],
  [`test.describe('x', () => {${body}})`, 0],
  [`test.for([1])('x', () => {${body}})`, 0],
] as const)('only a chapter of a test may be long: %j', ([code, expected]) => {
  expect(problems(functionLength, 'a.test.ts', code, [3])).toBe(expected)
})
