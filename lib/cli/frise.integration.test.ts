import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { fingerprint } from '#lib/platform/auth/token.ts'
import { backupProblems } from '#lib/platform/backup/backup.words.ts'
import { startCluster } from '#lib/platform/postgres/cluster.ts'
import { withConnection } from '#lib/platform/postgres/connection.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { environmentWith, setVariable } from '../../test/environment.ts'
import { sentenceOf } from './cli-error.ts'
import { cliProblems, cliWords, issueSentences } from './cli.words.ts'
import { createProgram } from './program.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'frise-cli-'))
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  setVariable('FRISE_DATA', path.join(folder, 'data'))
  setVariable('SITE_URL', 'https://exemple.fr')
})
beforeEach(async () => {
  await desk().apiToken.deleteMany()
})
afterAll(async () => {
  await desk().$disconnect()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** The command line as a shell runs it. */
async function shell(words: string[], place: Record<string, string | undefined>) {
  const env = environmentWith(place)
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'frise.ts'), ...words], { env })
  const answer = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (answer.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (answer.err += chunk.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, ...answer }
}

/** The same commands in this process, on this test's database: what they answer, or the sentence that they refuse with. */
async function frise(...words: string[]): Promise<string> {
  const lines: string[] = []
  try {
    await createProgram((line) => lines.push(line)).parseAsync(words, { from: 'user' })
    return lines.join('\n')
  } catch (error) {
    return sentenceOf(error, (bug) => expect.fail(String(bug))) ?? ''
  }
}

test('member add makes a member, and prints a link that lets them in once', async () => {
  const out = await frise('member', 'add', 'Ada@Exemple.fr', '--role', 'admin', '--name', 'Ada')
  expect(out).toMatch(/https:\/\/exemple\.fr\/connexion\/entrer\?\S*jeton=\S+$/)
  const member = await desk().member.findUnique({ where: { email: 'ada@exemple.fr' } })
  expect(member).toMatchObject({ name: 'Ada', role: 'admin', passwordHash: null })
})

test('token add prints a token once, and keeps its hash alone', async () => {
  const { code, out, err } = await shell(['token', 'add', 'Import', '--role', 'editor'], {
    DATABASE_URL: database.url,
  })
  expect([code, err]).toEqual([0, `${cliWords.tokenAdded('ada@exemple.fr')}\n`])
  const token = await desk().apiToken.findFirstOrThrow({ include: { member: true } })
  expect(token).toMatchObject({
    name: 'Import',
    role: 'editor',
    tokenHash: fingerprint(out.trim()),
    member: { email: 'ada@exemple.fr' },
  })
  expect(await desk().auditEntry.count({ where: { action: 'token.create', subjectId: token.id } })).toBe(1)
})

test('a token has no more rights than its member', async () => {
  await desk().member.create({ data: { email: 'bob@exemple.fr', role: 'contributor' } })
  const tokenFor = (member: string) => frise('token', 'add', 'Import', '--role', 'editor', '--member', member)
  expect(await tokenFor('bob@exemple.fr')).toBe(cliProblems.roleTooHigh)
  expect(await tokenFor('personne@exemple.fr')).toBe(cliProblems.noMember('personne@exemple.fr'))
  expect(await desk().apiToken.count()).toBe(0)
})

test.for<[string, string]>([
  ['', cliProblems.noCommand],
  ['publier', cliProblems.unknownCommand('publier')],
  ['member add', cliProblems.missing('--role <rôle>')],
  ['member add a@exemple.fr --role chef', cliProblems.role('contributor, editor ou admin')],
  ['member add a@exemple.fr --role admin --nom x', cliProblems.unknownOption('--nom')],
  ['backup a b', cliProblems.tooMany],
  ['member add ada --role admin', issueSentences['email.invalid'] ?? ''],
  ['member add ada@exemple.fr --role admin', issueSentences['member.known'] ?? ''],
  ['restore absent.tar.gz', backupProblems.notReadable('absent.tar.gz')],
])('«%s» gets one French sentence', async ([words, sentence]) => {
  expect(await frise(...words.split(' ').filter(Boolean))).toBe(sentence)
})

test('a refusal is one line on the error output, and exit code 1', async () => {
  const place = { DATABASE_URL: 'postgresql://ada:secret@127.0.0.1:1/frise' }
  const { code, out, err } = await shell(['demo'], place)
  expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1])
  expect(err).not.toContain('secret')
})

test('the demonstration is not loaded among other articles', async () => {
  const owner = { connect: { email: 'ada@exemple.fr' } }
  const { id } = await desk().article.create({ data: { slug: 'article', owner } })
  expect(await frise('demo')).toBe(issueSentences['demonstration.not_empty'])
  await desk().article.delete({ where: { id } })
})

test('a backup goes into an empty publication, and into no other', async () => {
  const file = path.join(folder, 'sauvegarde.tar.gz')
  const target = await testDatabase()
  expect(await frise('backup', file)).toContain(file)
  expect(await frise('restore', file)).toBe(backupProblems.notEmpty)
  const restored = await shell(['restore', file], { DATABASE_URL: target.url })
  expect(restored).toMatchObject({ code: 0, err: '' })
  const members = await withConnection(target.url, (client) => client.query('SELECT FROM member'))
  expect(members.rowCount).toBe(await desk().member.count())
  await target.drop()
})

const CREATES_A_CLUSTER = 180_000

test(
  'without DATABASE_URL it works on the embedded server, running or not, and leaves it as it was',
  { timeout: CREATES_A_CLUSTER },
  async () => {
    const data = path.join(folder, 'embarque')
    const add = (email: string) =>
      shell(['member', 'add', email, '--role', 'admin'], { FRISE_DATA: data, DATABASE_URL: undefined })
    expect((await add('un@exemple.fr')).code).toBe(0)
    expect(existsSync(path.join(data, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false)
    const cluster = await startCluster({ dataDir: path.join(data, 'postgres') })
    expect((await add('deux@exemple.fr')).code).toBe(0)
    const members = await withConnection(cluster.url('frise'), (client) => client.query('SELECT FROM member'))
    expect(members.rowCount).toBe(2)
    await cluster.stop()
  },
)
