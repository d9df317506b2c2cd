import { AppError } from '#lib/domain/errors.ts'
import { Publication, TrustPages } from '#lib/domain/publication.schema.ts'
import { desk, type Prisma } from '#lib/platform/db/desk-client.ts'
import type { Demonstration, DemoPublication } from './data.ts'
import { demoId } from './ids.ts'

const MARK = 'demonstration'

/** Whether all of the demonstration was loaded once; what was done with it since is the newsroom's.
 *  @throws AppError `conflict` when the publication holds other articles */
export async function isLoaded({ articles }: Demonstration): Promise<boolean> {
  if (await desk().setting.findUnique({ where: { key: MARK } })) return true
  const ours = articles.map((article) => demoId('article', article.id))
  if ((await desk().article.count({ where: { id: { notIn: ours } } })) > 0)
    throw new AppError('conflict', { issues: [{ path: 'articles', code: 'demonstration.not_empty' }] })
  return false
}

/** What an interrupted load has left. */
export async function knownIds(): Promise<Set<string>> {
  const rows = await desk().$queryRaw<{ id: string }[]>`
    SELECT id FROM article UNION ALL SELECT id FROM timeline_event UNION ALL SELECT id FROM source UNION ALL SELECT id FROM actor`
  return new Set(rows.map((row) => row.id))
}

export const editionsOf = (articleId: string) => desk().edition.count({ where: { articleId } })

/** The draft that the last edition was made from; 0 before the first. */
export async function publishedVersion(articleId: string): Promise<number> {
  const last = await desk().edition.findFirst({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: { articleVersion: true },
  })
  return last?.articleVersion ?? 0
}

export async function markLoaded(at: Date): Promise<void> {
  await keepSetting(MARK, { loadedAt: at.toISOString() })
  // The name is on every page, also of a server that runs already.
  await desk().$executeRaw`SELECT pg_notify('frise_stale', '*')`
}

/** What the publication calls itself, and its trust pages; an administrator's own stay. */
export async function loadSettings({
  name,
  tagline,
  notice,
  timeZone,
  trust,
}: DemoPublication): Promise<void> {
  await keepSetting('public.publication', { ...Publication.parse({ name, tagline, notice }), timeZone })
  await keepSetting('public.trust', TrustPages.parse(trust))
}

async function keepSetting(key: string, value: Prisma.InputJsonValue): Promise<void> {
  await desk().setting.upsert({ where: { key }, create: { key, value }, update: {} })
}
