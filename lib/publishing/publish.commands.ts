import { createHash } from 'node:crypto'
import { buildEdition } from '#lib/domain/build-edition.ts'
import type { Draft } from '#lib/domain/draft.ts'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { AppError } from '#lib/domain/errors.ts'
import { gate } from '#lib/domain/gate.ts'
import { shortId } from '#lib/domain/ids.ts'
import { checked } from '#lib/domain/issue.schema.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { desk, type Db, type Prisma } from '#lib/platform/db/desk-client.ts'
import { staleHere } from '#lib/platform/db/stale-tags.ts'
import { takeAddresses } from './addresses.commands.ts'
import { readDraft } from './draft.queries.ts'
import { lastEdition } from './edition.queries.ts'
import { indexEdition, lockIndex } from './index-edition.commands.ts'
import { announceEdition } from './outbox.commands.ts'
import { PublishInput } from './publish.schema.ts'
import { staleTags } from './stale-tags.ts'

// A large article takes a second, and two publications wait for each other.
const PATIENCE = { maxWait: 10_000, timeout: 60_000 }

/** Makes the next edition of an article: all of it in one transaction, or nothing.
 *  @throws AppError `invalid`; `not_found`; `stale` with the draft's present `version`; `gate` with what each claim or
 *  field lacks; `conflict` for an address that is another's */
export async function publishArticle(member: Member<'publish'>, input: unknown, at = new Date()) {
  const asked = checked(PublishInput, input)
  const { tags, ...published } = await desk().$transaction(async (tx) => {
    const draft = await lockDraft(tx, asked)
    const previous = await lastEdition(tx, draft.articleId)
    checkKind(asked, previous)
    checkGate(draft)
    const edition = freeze(draft, previous, asked, at)
    checkAnchors(edition)
    await lockIndex(tx)
    const editionId = await keepEdition(tx, edition, draft.version, member.id)
    await bringBack(tx, draft.articleId)
    await takeAddresses(tx, edition)
    await indexEdition(tx, editionId, edition)
    const tags = staleTags(edition, previous)
    await announceEdition(tx, { id: editionId, kind: asked.kind }, tags, at)
    return { tags, editionId, number: edition.number, slug: edition.slug }
  }, PATIENCE)
  staleHere(tags)
  return published
}

async function lockDraft(tx: Db, { articleId, version }: PublishInput): Promise<Draft> {
  await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${articleId}::uuid FOR UPDATE`
  const draft = await readDraft(tx, articleId)
  if (!draft) throw new AppError('not_found')
  if (draft.version !== version) throw new AppError('stale', { detail: { version: draft.version } })
  return draft
}

function checkKind({ kind }: PublishInput, previous: Edition | null): void {
  if ((kind === 'publication') === (previous === null)) return
  const code = previous ? 'kind.already_published' : 'kind.first_is_publication'
  throw new AppError('invalid', { issues: [{ path: 'kind', code }] })
}

function checkGate(draft: Draft): void {
  const issues = gate(draft)
  if (issues.length > 0) throw new AppError('gate', { issues })
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function freeze(draft: Draft, previous: Edition | null, asked: PublishInput, at: Date): Edition {
  const { kind, note, corrections } = asked
  return buildEdition(draft, previous, { kind, note, corrections, at: at.toISOString() }, sha256)
}

/** A correction is marked at its place: one that the page does not have would be seen nowhere. */
function checkAnchors({ corrections, events, claims }: Edition): void {
  const there = new Set([
    ...events.map((e) => `e-${shortId(e.id)}`),
    ...claims.map((c) => `a-${shortId(c.id)}`),
  ])
  const issues = corrections.flatMap(({ anchor }, n) =>
    anchor === null || there.has(anchor)
      ? []
      : [{ path: `corrections.${n}.anchor`, code: 'corrections.anchor_unknown' }],
  )
  if (issues.length > 0) throw new AppError('invalid', { issues })
}

async function keepEdition(
  tx: Db,
  edition: Edition,
  articleVersion: number,
  memberId: string,
): Promise<string> {
  const {
    articleId,
    number,
    kind,
    note,
    corrections,
    schemaVersion,
    textHash,
    publishedAt,
    publicUpdatedAt,
  } = edition
  const what = { articleId, number, kind, note, articleVersion, schemaVersion, textHash, memberId }
  const { id } = await tx.edition.create({
    data: {
      ...what,
      ...(corrections.length > 0 && { corrections }),
      document: edition as unknown as Prisma.InputJsonValue,
      publishedAt: new Date(publishedAt),
      publicUpdatedAt: new Date(publicUpdatedAt),
    },
    select: { id: true },
  })
  return id
}

/** A new edition makes an archived or withdrawn article live, and answers whoever asked for a review of it. */
async function bringBack(tx: Db, articleId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE article SET archived_at = NULL, withdrawn_at = NULL, withdrawal_reason = NULL, review_requested_at = NULL
    WHERE id = ${articleId}::uuid AND num_nonnulls(archived_at, withdrawn_at, review_requested_at) > 0`
}
