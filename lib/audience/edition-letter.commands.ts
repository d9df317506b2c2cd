import { noteOf } from '#lib/domain/change-note.ts'
import { Edition } from '#lib/domain/edition.schema.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { env } from '#lib/platform/env.ts'
import { log } from '#lib/platform/log.ts'
import { hasNotLeft, sendMail } from '#lib/platform/mail.ts'
import { audienceWords as words } from './audience.words.ts'
import { mailOf } from './letter.ts'
import { senderName } from './sender.queries.ts'
import { signedLink } from './signed-link.ts'

interface Follower {
  id: string
  email: string
  consents: string[] // those that this letter is sent for
  all: boolean // by the letter of the publication, not by this article
}

/** Sends what an edition changed to everybody who follows its article, once each: also when it is called twice, by two
 *  workers, or again after one that died. A letter of which nobody can say whether it left is not sent again.
 *  @throws when some letters have certainly not left, so that the rest is tried again later */
export async function mailEdition(editionId: string, at = new Date()): Promise<void> {
  const found = await readEdition(editionId)
  if (!found) return
  const { edition, sender } = found
  let unsent = 0
  for (const follower of await followersOf(editionId)) {
    if (!(await claim(editionId, follower.id))) continue
    try {
      await sendMail(editionMail(edition, sender, follower), at)
      await desk().delivery.updateMany({ where: keyOf(editionId, follower.id), data: { sentAt: at } })
    } catch (error) {
      if (await isToBeTriedAgain(editionId, follower.id, error, at)) unsent++
    }
  }
  if (unsent > 0) throw new Error(`${unsent} letters have not left`)
}

/** Of an article that has been withdrawn since, nothing is sent any more. */
async function readEdition(id: string) {
  const row = await desk().edition.findUnique({
    where: { id },
    select: { document: true, kind: true, articleId: true },
  })
  if (!row || row.kind === 'minor') return null
  const where = { articleId: row.articleId, state: { not: 'withdrawn' as const } }
  if (!(await desk().publishedArticle.findFirst({ where, select: { articleId: true } }))) return null
  return { edition: Edition.parse(row.document), sender: await senderName() }
}

/** Who had confirmed when the edition came out, can be reached, and has not had it. */
const followersOf = (editionId: string) => desk().$queryRaw<Follower[]>`
  SELECT s.id, s.email, array_agg(c.id::text) AS consents, bool_and(c.topic = 'all') AS all
  FROM edition e
    JOIN consent c ON c.topic IN ('all', 'article:' || e.article_id)
      AND c.confirmed_at <= e.published_at AND c.withdrawn_at IS NULL
    JOIN subscriber s ON s.id = c.subscriber_id AND s.bounced_at IS NULL
  WHERE e.id = ${editionId}::uuid
    AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.edition_id = e.id AND d.subscriber_id = s.id)
  GROUP BY s.id ORDER BY s.id`

const keyOf = (editionId: string, subscriberId: string) => ({ editionId, subscriberId })

/** One of all workers gets it. Who has ended the letters, or been deleted, since the list was read gets none. */
async function claim(editionId: string, subscriberId: string): Promise<boolean> {
  const rows = await desk().$executeRaw`
    INSERT INTO delivery (edition_id, subscriber_id)
    SELECT e.id, s.id FROM edition e, subscriber s
    WHERE e.id = ${editionId}::uuid AND s.id = ${subscriberId}::uuid AND EXISTS (
      SELECT 1 FROM consent c WHERE c.subscriber_id = s.id AND c.withdrawn_at IS NULL
        AND c.confirmed_at IS NOT NULL AND c.topic IN ('all', 'article:' || e.article_id))
    ON CONFLICT DO NOTHING`
  return rows === 1
}

/** What has certainly not left is given back; an address that does not exist is not written to any more. */
async function isToBeTriedAgain(editionId: string, subscriberId: string, error: unknown, at: Date) {
  const refused = hasNotLeft(error)
  // Not the error itself: what servers say holds the address, which a log would keep for longer than we do.
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  log.warn({ edition: editionId, subscriber: subscriberId, refused, code, responseCode }, 'letter not sent')
  if (!refused) return false
  if (refused.forGood) {
    await desk().subscriber.updateMany({ where: { id: subscriberId }, data: { bouncedAt: at } })
    return false
  }
  await desk().delivery.deleteMany({ where: keyOf(editionId, subscriberId) })
  return true
}

function editionMail(edition: Edition, sender: string, { id, email, consents, all }: Follower) {
  const { subject, said, now, link, why, whyAll, stop } = words.edition
  const stopping = signedLink('stop', consents)
  const note = noteOf(edition) || edition.standfirst
  return mailOf({
    to: email,
    sender,
    subject: subject(edition.kind, edition.headline),
    parts: [
      words.hello,
      subject(edition.kind, edition.headline),
      note,
      ...edition.corrections.flatMap((correction) => [said(correction.said), now(correction.now)]),
      { label: link, href: `${env().siteUrl}/articles/${edition.slug}#m-${edition.number}` },
    ],
    foot: [
      words.sentBy(sender),
      all ? whyAll(sender) : why(edition.headline),
      { label: stop, href: stopping },
      { label: words.manage, href: signedLink('manage', [id]) },
    ],
    unsubscribe: stopping,
  })
}
