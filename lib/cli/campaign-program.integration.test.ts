import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { openNewsroom, type Newsroom } from '../../test/newsroom.ts'
import { sentenceOf } from './cli-error.ts'
import { cliProblems, cliWords, issueSentences } from './cli.words.ts'
import { createProgram } from './program.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'frise-codes-'))
let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(async () => {
  await desk().$disconnect()
  await newsroom.close()
  rmSync(folder, { recursive: true })
})

async function campaign(...words: string[]): Promise<string> {
  const lines: string[] = []
  try {
    const program = createProgram((line) => lines.push(line))
    await program.parseAsync(['campaign', ...words], { from: 'user' })
    return lines.join('\n')
  } catch (error) {
    return sentenceOf(error, (bug) => expect.fail(String(bug))) ?? ''
  }
}
const create = (body: string, from: string, to: string) =>
  campaign(
    ...['create', '--text', 'Moitié prix !', '--consent', 'La lettre'],
    ...['--body', body, '--from', from, '--to', to],
  )

test('a campaign is made, shown, given codes and ended; its text gets its no-break spaces', async () => {
  expect(await campaign('list')).toBe(cliWords.noCampaign)
  const made = await create('Code : {code}', '2026-01-01', '2099-07-01T08:00')
  const id = /[0-9a-f-]{36}/.exec(made)?.[0] ?? ''
  expect(await desk().campaign.findUniqueOrThrow({ where: { id } })).toMatchObject({
    text: 'Moitié prix\u202f!',
    mailBody: 'Code\u00a0: {code}',
    startsAt: new Date('2025-12-31T23:00:00Z'), // midnight in Paris
    endsAt: new Date('2099-07-01T06:00:00Z'),
  })
  const file = path.join(folder, 'codes.txt')
  writeFileSync(file, 'A1\r\nA2\r\nA1\r\n')
  expect(await campaign('codes', id, file)).toBe(cliWords.codesAdded(2, 0))
  expect(await campaign('codes', id, file)).toBe(cliWords.codesAdded(0, 0))
  expect(await campaign('list')).toContain('restants\u00a0: 2')
  expect(await campaign('end', id)).toBe(cliWords.campaignEnded(id))
  const { endsAt } = await desk().campaign.findUniqueOrThrow({ where: { id } })
  expect(endsAt.getTime()).toBeLessThanOrEqual(Date.now())
  const put = await desk().auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })
  expect(put.map(({ action }) => action)).toEqual(
    ['create', 'codes', 'codes', 'end'].map((verb) => `campaign.${verb}`),
  )
})

test('what cannot be is one sentence', async () => {
  expect(await create('{code}', '2026-02-30', '2026-03-01')).toBe(issueSentences['moment.invalid'])
  expect(await create('{code}', 'demain', '2026-03-01')).toBe(issueSentences['moment.invalid'])
  expect(await create('{code}', '2026-03-01', '2026-03-01')).toBe(issueSentences['campaign.ends_first'])
  expect(await create('Le code', '2026-03-01', '2026-03-02')).toBe(issueSentences['campaign.no_code'])
  expect(await campaign('create', '--text', 'x')).toBe(cliProblems.missing('--consent <phrase>'))
  const unknown = '01890000-0000-7000-8000-000000000000'
  for (const id of [unknown, 'x']) expect(await campaign('end', id)).toBe(cliProblems.noCampaign(id))
  expect(await campaign('codes', unknown, 'absent.txt')).toBe(cliProblems.noFile('absent.txt'))
})
