import type { ProseNode } from '#lib/domain/prose.schema.ts'
import { grantAll } from '#lib/platform/auth/grant.ts'
import { desk, type Prisma } from '#lib/platform/db/desk-client.ts'

// A newsroom of one editor, and the least that can be published. Written straight to the tables: what is tried here is
// publishing, whatever the desk's forms ask for.

export async function newsroom() {
  const { id: memberId, email } = await desk().member.create({
    data: { email: 'edith@exemple.invalid', name: 'Édith', role: 'editor' },
  })
  const author = await desk().author.create({ data: { slug: 'edith', name: 'Édith' } })
  const category = await desk().category.create({ data: { slug: 'affaires', name: 'Affaires' } })
  const actor = await desk().actor.create({ data: { slug: 'ada', name: 'Ada', kind: 'person' } })
  const source = await desk().source.create({
    data: {
      type: 'webpage',
      tier: 'primary',
      title: 'Communiqué',
      publisher: 'Ada',
      publishedAt: '2023-11-17',
    },
  })
  const member = grantAll({ id: memberId, email, name: 'Édith', role: 'editor' }, 'publish', 'desk.read')
  return { member, author, category, actor, source }
}
export type Newsroom = Awaited<ReturnType<typeof newsroom>>

const marked = (text: string, claimId: string): ProseNode => ({
  type: 'text',
  text,
  marks: [{ type: 'claim', attrs: { id: claimId } }],
})
export const prose = (...content: ProseNode[]): ProseNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
})

const json = (value: object) => value as unknown as Prisma.InputJsonValue

type Home = { eventId: string } | { articleId: string }

/** A claim that is established by the newsroom's primary source; without `verdict`, one that nobody has assessed. */
export async function claimIn(
  room: Newsroom,
  home: Home,
  statement: string,
  verdict = true,
): Promise<string> {
  const claim = await desk().claim.create({ data: { ...home, statement, position: 0 } })
  await desk().citation.create({
    data: {
      claimId: claim.id,
      sourceId: room.source.id,
      position: 0,
      stance: 'supports',
      quotation: 'words',
    },
  })
  if (verdict) await assess(room, claim.id, 'established')
  return claim.id
}

export const assess = (room: Newsroom, claimId: string, status: 'established' | 'reported') =>
  desk().assessment.create({
    data: {
      claimId,
      status,
      reason: 'Communiqué.',
      effectiveAt: new Date('2023-11-18T00:00:00Z'),
      memberId: room.member.id,
    },
  })

/** An event of one day with one claim, in which Ada takes part. */
export async function eventOn(room: Newsroom, day: string, statement: string) {
  const event = await desk().timelineEvent.create({
    data: { occurredAt: day, sortKey: Date.parse(day), title: statement, body: {} },
  })
  const claimId = await claimIn(room, { eventId: event.id }, statement)
  await desk().timelineEvent.update({
    where: { id: event.id },
    data: { body: json(prose(marked(statement, claimId))) },
  })
  await desk().participation.create({
    data: { eventId: event.id, actorId: room.actor.id, role: 'autrice', position: 0 },
  })
  return { id: event.id, claimId }
}

/** An article with an introduction, which may mark claims, and a timeline. */
export async function articleWith(
  room: Newsroom,
  slug: string,
  eventIds: string[],
  markedIds: string[] = [],
) {
  const { id } = await desk().article.create({
    data: { slug, headline: `Titre ${slug}`, standfirst: 'Chapô.', ownerId: room.member.id },
  })
  await desk().articleAuthor.create({ data: { articleId: id, authorId: room.author.id, position: 0 } })
  await desk().articleCategory.create({ data: { articleId: id, categoryId: room.category.id, position: 0 } })
  const body = prose(
    { type: 'text', text: 'Début. ' },
    ...markedIds.map((claimId) => marked('Repris.', claimId)),
  )
  await desk().block.create({
    data: { articleId: id, position: 0, kind: 'text', content: json({ body }) },
  })
  const content = { grouping: 'day', zone: 'Europe/Paris' }
  const { id: blockId } = await desk().block.create({
    data: { articleId: id, position: 1, kind: 'timeline', content },
  })
  await desk().timelineEntry.createMany({
    data: eventIds.map((eventId, position) => ({ articleId: id, eventId, blockId, position })),
  })
  return id
}

export const first = (articleId: string, version = 1) => ({
  articleId,
  version,
  kind: 'publication' as const,
  note: 'Première publication.',
  corrections: [],
})
export const update = (articleId: string, version = 1) => ({
  ...first(articleId, version),
  kind: 'update' as const,
  note: 'Du nouveau.',
})
export const minor = (articleId: string, version = 1) => ({
  ...first(articleId, version),
  kind: 'minor' as const,
  note: '',
})
