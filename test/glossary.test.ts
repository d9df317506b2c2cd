import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ClaimStatus } from '#lib/domain/claim.schema.ts'
import { KIND_WORDS, STANCE_WORDS, STATUS_WORDS } from '#lib/domain/status-words.ts'
import { root } from './shell.ts'

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const glossary = read('docs/glossary.md')
const schema = read('prisma/schema.prisma')
const named = (word: 'model' | 'enum') =>
  [...schema.matchAll(new RegExp(String.raw`^${word} (\w+) \{`, 'gm'))].map(([, name]) => name!)

/** The first cell of every row of every table. */
const terms = [...glossary.matchAll(/^\| `(\w+)` \|/gm)].map(([, term]) => term!)

test.for(named('model'))('model %s is explained, once', (name) => {
  expect(terms.filter((term) => term === name)).toHaveLength(1)
})

test.for(named('enum'))('enum %s is explained', (name) => {
  expect(glossary).toContain(`\`${name}\``)
})

test.for(ClaimStatus.options)('status %s has its French and what it needs', (status) => {
  const [, , word, , needs] = glossary
    .split('\n')
    .find((line) => line.startsWith(`| \`${status}\``))!
    .split('|')
  expect(word!.trim()).toBe(STATUS_WORDS[status])
  expect(needs).not.toBe('')
})

test.for([...Object.values(KIND_WORDS), ...Object.values(STANCE_WORDS)])('«%s» is the word', (word) => {
  expect(glossary).toContain(word)
})

test('nothing is explained that the model no longer has', () => {
  const known = new Set([...named('model'), ...named('enum')])
  const models = terms.filter((term) => /^[A-Z]/.test(term) && term !== 'AppError')
  expect(models.filter((term) => !known.has(term))).toEqual([])
})

const inBackticks = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words!)

test('every test, file and rule of the database that ARCHITECTURE.md names is there', () => {
  const names = inBackticks(read('ARCHITECTURE.md').split('## What never happens')[1]!)
  const migrations = globSync('prisma/migrations/*/migration.sql', { cwd: root }).map(read).join('\n')
  const isThere = (name: string) =>
    existsSync(path.join(root, name)) || new RegExp(String.raw`\b${name}\b`).test(migrations)
  const elsewhere = ['Member<P>', 'kill -9'] // a type and a command
  expect(names.filter((name) => !elsewhere.includes(name) && !isThere(name))).toEqual([])
})

test.for(globSync(['*.md', 'docs/**/*.md'], { cwd: root }))('%s links to what is there', (file) => {
  const links = [...read(file).matchAll(/\]\(([^)#:]+)\)|<img src="([^"]+)"/g)].map(
    ([, link, img]) => link ?? img!,
  )
  const isThere = (link: string) => existsSync(path.join(root, path.dirname(file), link))
  // The pictures are taken of a running site, and may not be there yet in a new checkout.
  expect(links.filter((link) => !link.endsWith('.png') && !isThere(link))).toEqual([])
})
