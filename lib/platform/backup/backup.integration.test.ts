import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { articleWith, eventOn, first, newsroom, update } from '#lib/publishing/newsroom.fixture.ts'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { testDatabase, type TestDatabase } from '../../../test/database.ts'
import { setVariable } from '../../../test/environment.ts'
import { desk } from '../db/desk-client.ts'
import { withConnection } from '../postgres/connection.ts'
import type { BackupError } from './backup-error.ts'
import { backUp } from './backup.ts'
import { backupProblems } from './backup.words.ts'
import { fillOtherTables } from './full-publication.fixture.ts'
import { restore } from './restore.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'frise-backup-'))
const inside = (...names: string[]) => path.join(folder, ...names)
const file = inside('publication.tar.gz')
let source: TestDatabase
let target: TestDatabase

beforeAll(async () => {
  source = await testDatabase()
  setVariable('DATABASE_URL', source.url)
  const room = await newsroom()
  const event = await eventOn(room, '2023-11-17', 'Ada part.')
  const articleId = await articleWith(room, 'article', [event.id])
  await publishArticle(room.member, first(articleId))
  await publishArticle(room.member, update(articleId))
  const { editionId } = await publishArticle(room.member, first(await articleWith(room, 'autre', [event.id])))
  await fillOtherTables(source.url, { memberId: room.member.id, articleId, eventId: event.id, editionId })
  await desk().$disconnect()
  mkdirSync(inside('uploads', 'aa'), { recursive: true })
  writeFileSync(inside('uploads', 'aa', 'image.png'), Buffer.from([0, 1, 2, 255]))
  await backUp({ url: source.url, uploads: inside('uploads') }, file)
})
beforeEach(async () => {
  target = await testDatabase()
  return () => target.drop()
})
afterAll(async () => {
  await source.drop()
  rmSync(folder, { recursive: true })
})

const query = <T extends object>(url: string, sql: string) =>
  withConnection(url, async (client) => (await client.query<T>(sql)).rows)

/** Every row of every table, as text. */
const image = (url: string) =>
  withConnection(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    )
    const rows: Record<string, string[]> = {}
    for (const { name } of tables.rows) {
      const found = await client.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t ORDER BY 1`)
      rows[name] = found.rows.map(({ line }) => line)
    }
    return rows
  })

/** Rules that a restore suspends must stand again. */
const rules = (url: string) =>
  query(
    url,
    `SELECT conname AS name, condeferrable::text || condeferred AS state FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT tgrelid::regclass || ' ' || tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
  )

const refusal = async (from: string, place = { url: target.url, uploads: inside('refused') }) => {
  const error = await restore(place, from).then(
    () => expect.fail('accepted'),
    (reason: unknown) => reason as BackupError,
  )
  expect(error.name).toBe('BackupError')
  expect(existsSync(inside('refused'))).toBe(false)
  return error.message
}

test('what is restored is the same in every row, and in every byte of an edition', async () => {
  const counts = await restore({ url: target.url, uploads: inside('restored') }, file)
  const before = await image(source.url)
  const after = await image(target.url)
  const empty = Object.keys(before).filter((name) => before[name]?.length === 0)
  expect(empty).toEqual(['authenticator', 'collaborator', 'related_link'])
  for (const name of ['session', 'verification_token', 'rate_limit']) {
    expect(after[name]).toEqual([])
    before[name] = []
  }
  const migrations = ({ _prisma_migrations: _, ...rest }: Record<string, string[]>) => rest
  expect(migrations(after)).toEqual(migrations(before))
  const stored = Object.entries(migrations(after)).filter(([name]) => !name.startsWith('search_'))
  expect(counts.rows).toBe(stored.flatMap(([, rows]) => rows).length)
  expect(await rules(target.url)).toEqual(await rules(source.url))
  expect(readFileSync(inside('restored', 'aa', 'image.png'))).toEqual(Buffer.from([0, 1, 2, 255]))
})

test('a backup of what was restored holds the same bytes', async () => {
  const uploads = inside('again')
  await restore({ url: target.url, uploads }, file)
  const second = inside('second.tar.gz')
  const { createdAt } = head(file)
  await backUp({ url: target.url, uploads }, second, new Date(createdAt))
  expect(gunzipSync(readFileSync(second)).equals(gunzipSync(readFileSync(file)))).toBe(true)
})

const head = (name: string) => {
  const bytes = gunzipSync(readFileSync(name)).subarray(512)
  return JSON.parse(bytes.subarray(0, bytes.indexOf(0)).toString()) as { createdAt: string }
}

test('the file is for its owner alone, and holds no secret of a session', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(gunzipSync(readFileSync(file)).includes('nobody-else')).toBe(false)
  expect(readdirSync(folder).filter((name) => name.endsWith('.draft'))).toEqual([])
})

test('a file that is there already is not written over', async () => {
  const again = backUp({ url: source.url, uploads: inside('uploads') }, file)
  await expect(again).rejects.toThrow(backupProblems.exists(file))
})

test('a publication that holds anything is left as it is', async () => {
  await query(target.url, `INSERT INTO member (email) VALUES ('ada@exemple.invalid')`)
  expect(await refusal(file)).toBe(backupProblems.notEmpty)
  expect(await refusal(file, { url: source.url, uploads: inside('refused') })).toBe(backupProblems.notEmpty)
})

test('uploads that are there already are left as they are', async () => {
  const uploads = inside('uploads')
  expect(await refusal(file, { url: target.url, uploads })).toBe(backupProblems.uploadsNotEmpty(uploads))
})

const bytes = () => gunzipSync(readFileSync(file))
const cut = (length: number) => readFileSync(file).subarray(0, length)
const changed = (from: string, to: string) => {
  const all = bytes()
  const at = all.lastIndexOf(from)
  expect(at).toBeGreaterThan(0)
  all.write(to, at)
  return gzipSync(all)
}

test.for<[string, () => Buffer, (name: string) => string]>([
  ['another file', () => Buffer.from('Bonjour.'), backupProblems.damaged],
  ['another archive', () => gzipSync(Buffer.from('Bonjour.'.repeat(200))), backupProblems.notABackup],
  ['a file that was cut', () => cut(readFileSync(file).length - 100), backupProblems.damaged],
  [
    'a file that was cut after all of its rows',
    () => gzipSync(bytes().subarray(0, bytes().lastIndexOf('manifest.json'))),
    backupProblems.damaged,
  ],
  ['a row that was changed', () => changed('Ada part.', 'Ada reste'), backupProblems.damaged],
  [
    'a name that leads elsewhere',
    () => changed('uploads/aa/image.png', 'uploads/../image.png'),
    backupProblems.damaged,
  ],
  [
    'another version',
    () => changed('frise-backup",\n "version": 1', 'frise-backup",\n "version": 2'),
    () => backupProblems.otherVersion,
  ],
  ['other tables', () => changed('"name": "vote"', '"name": "veto"'), () => backupProblems.otherVersion],
])('%s is refused, and nothing of it is left', async ([, make, sentence]) => {
  const broken = inside('broken.tar.gz')
  writeFileSync(broken, make())
  const before = await image(target.url)
  expect(await refusal(broken)).toBe(sentence(broken))
  expect(await image(target.url)).toEqual(before)
})

test('a file that is not there is not readable', async () => {
  expect(await refusal(inside('absent'))).toBe(backupProblems.notReadable(inside('absent')))
})
