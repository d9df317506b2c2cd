import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '#lib/domain/errors.ts'
import { Publication, TrustPages } from '#lib/domain/publication.schema.ts'
import { grantAll } from '#lib/platform/auth/grant.ts'
import { backUp } from '#lib/platform/backup/backup.ts'
import { restore } from '#lib/platform/backup/restore.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { withConnection } from '#lib/platform/postgres/connection.ts'
import { previewOf } from '#lib/publishing/preview.queries.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { readDemonstration } from './data.ts'
import { loadDemonstration } from './demonstration.ts'
import { demoId } from './ids.ts'

const data = readDemonstration()
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  const other = { headline: 'Autre', slug: 'autre', owner: { create: { email: 'ada@exemple.invalid' } } }
  const { id } = await desk().article.create({ data: other })
  await expect(loadDemonstration()).rejects.toThrow(AppError) // a publication that has begun is left alone
  expect(await desk().source.count()).toBe(0)
  await desk().article.delete({ where: { id } })
  await desk().member.deleteMany()
  await loadDemonstration()
})
afterAll(async () => {
  await desk().$disconnect()
  await database.drop()
})

test('the gate finds nothing in any draft, and no draft is ahead of its last edition', async () => {
  const member = grantAll(
    { id: demoId('author', 'x'), email: 'x@exemple.invalid', name: '', role: 'editor' },
    'desk.read',
  )
  for (const article of data.articles) {
    const preview = await previewOf(member, demoId('article', article.id))
    expect(preview?.issues).toEqual([])
    expect(preview?.edition?.textHash).toBe(preview?.previous?.textHash)
  }
})

test('the library holds everything, cited or not', async () => {
  const counts = await Promise.all([
    desk().source.count(),
    desk().actor.count(),
    desk().timelineEvent.count(),
    desk().author.count(),
    desk().category.count(),
  ])
  expect(counts).toEqual([
    data.sources.length,
    data.actors.length,
    data.events.length,
    data.publication.authors.length,
    data.publication.categories.length,
  ])
})

test('its people cannot sign in, and wrote all of it', async () => {
  const members = await desk().member.findMany()
  expect(members.filter((member) => member.deactivatedAt === null || member.passwordHash !== null)).toEqual(
    [],
  )
  expect(members.every((member) => member.email.endsWith('@exemple.invalid'))).toBe(true)
  const owners = await desk().article.findMany({ include: { owner: true }, orderBy: { id: 'asc' } })
  expect(new Set(owners.map((article) => article.owner.name))).toEqual(
    new Set(['Éloïse Témoin', 'Basile Repère', 'Ondine Feuillet']),
  )
})

test('a revision stands for every save, none later than its edition', async () => {
  const revisions = await desk().revision.findMany({
    where: { aggregate: 'article' },
    orderBy: { version: 'asc' },
  })
  const editions = await desk().edition.findMany()
  for (const edition of editions) {
    const frozen = revisions.find(
      (r) => r.subjectId === edition.articleId && r.version === edition.articleVersion,
    )
    expect(frozen?.createdAt.getTime()).toBeLessThan(edition.publishedAt.getTime())
  }
})

test.for(data.articles)('$id has the votes of the data', async (article) => {
  const votes = await desk().vote.aggregate({
    where: { articleId: demoId('article', article.id) },
    _avg: { value: true },
    _count: true,
  })
  expect(votes._count).toBe(article.votes.count)
  expect(Math.round((votes._avg.value ?? 0) * 100) / 100).toBe(article.votes.average)
})

test('its name, its trust pages and its campaign are there', async () => {
  const setting = async (key: string) => (await desk().setting.findUniqueOrThrow({ where: { key } })).value
  expect(Publication.parse(await setting('public.publication'))).toEqual({
    name: data.publication.name,
    tagline: data.publication.tagline,
    notice: data.publication.notice,
  })
  expect(TrustPages.parse(await setting('public.trust'))).toHaveLength(6)
  const campaign = await desk().campaign.findFirstOrThrow({ include: { codes: { take: 3 } } })
  expect(campaign.codes.every(({ code }) => /^FAITS20-[A-Z2-9]{4}-[A-Z2-9]{4}$/.test(code))).toBe(true)
})

/** Every row of every table but two: what they hold is good for a time. */
const image = (url: string) =>
  withConnection(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'rate_limit') ORDER BY 1`)
    const lines: string[] = []
    for (const { name } of rows) {
      const found = await client.query<{ line: string }>(
        `SELECT md5(t::text) AS line FROM ${name} t ORDER BY 1`,
      )
      lines.push(...found.rows.map(({ line }) => `${name} ${line}`))
    }
    return lines
  })

test('loading it again changes nothing, whatever the newsroom made of it', async () => {
  await desk().timelineEvent.update({
    where: { id: demoId('event', 'e-034') },
    data: { title: 'Un autre titre' },
  })
  const before = await image(database.url)
  expect(await loadDemonstration()).toBe(false)
  expect(await image(database.url)).toEqual(before)
})

test('a backup of it, restored, is the same publication', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'frise-demo-'))
  const file = path.join(folder, 'demo.tar.gz')
  const target = await testDatabase()
  await backUp({ url: database.url, uploads: path.join(folder, 'uploads') }, file)
  await restore({ url: target.url, uploads: path.join(folder, 'restored') }, file)
  expect(await image(target.url)).toEqual(await image(database.url))
  await target.drop()
  rmSync(folder, { recursive: true })
})
