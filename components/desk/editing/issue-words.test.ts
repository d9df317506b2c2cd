import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { typographyFaults } from '#lib/domain/typography.ts'
import { checkWords } from '../publish/words.ts'
import { issueWords } from './issue-words.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const gate = 'lib/domain/gate.ts'
/** Their forms have words of their own. */
const others = ['lib/desk/member', 'lib/platform', 'lib/audience', 'lib/cli', gate]
const isOurs = (file: string) =>
  !/\.(test|fixture)\.ts$/.test(file) && !others.some((other) => file.startsWith(other))

/** Codes that a file refuses with: those of issues, and in a schema the messages of its rules. */
function codesOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const lines = text.split('\n').filter((line) => file.endsWith('.schema.ts') || /\bcode( =|:)/.test(line))
  return Array.from(lines.join('\n').matchAll(/'([a-z_]+\.[a-z_]+)'/g), ([, code = '']) => code)
}
const codes = [...new Set(globSync('lib/**/*.ts', { cwd: root }).filter(isOurs).flatMap(codesOf))].sort()

test('the codes are found where they are thrown', () => {
  expect(codes).toEqual(
    expect.arrayContaining([
      'date.invalid',
      'reference.unknown',
      'slug.reserved',
      'verdict.append_only',
      'zone.missing',
    ]),
  )
})

test.each(codes)('%s has its words: a sentence in French typography', (code) => {
  const words = issueWords({ path: '', code })
  expect(words).not.toContain(code)
  expect(words).toMatch(/^[A-ZÀ-Ý«].*\.$/)
  expect(typographyFaults(words)).toEqual([])
})

test('what stands between a draft and the public has its words too', () => {
  const fields = ['headline', 'standfirst', 'slug', 'authors', 'categories', 'blocks'].map(
    (f) => `article.${f}_missing`,
  )
  for (const code of [...codesOf(gate), ...fields])
    expect(checkWords({ path: '', code }), code).not.toContain(code)
})

test('a sentence says what the issue knows: the longest that is allowed, the nearest date, the claim', () => {
  expect(issueWords({ path: 'title', code: 'value.too_long', maximum: 300 })).toBe(
    'Trop long\u00a0: 300 au plus.',
  )
  expect(issueWords({ path: 'occurredAt', code: 'date.invalid', nearest: '2023-02-28' })).toMatch(
    /2023-02-28 \(.*28\sfévrier\s2023\)\.$/,
  )
  expect(issueWords({ path: 'body', code: 'prose.unknown_claim', number: 7 })).toContain('affirmation 7')
})

test('a code that nobody has words for is said by its name', () => {
  expect(issueWords({ path: '', code: 'new.code' })).toBe('Refusé (new.code).')
})
