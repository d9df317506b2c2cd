import { desk } from '#lib/platform/db/desk-client.ts'
import { signedIds } from './signed-link.ts'

/** What a link asks to confirm. */
export type ToConfirm =
  | { kind: 'code'; email: string; text: string; letter: string; ended: boolean }
  | { kind: 'article'; email: string; headline: string; slug: string }

/** What stands behind the link of a first letter; reading it changes nothing.
 *  @returns null for a link that is not, or no longer, good */
export async function consentToConfirm(token: string, at = new Date()): Promise<ToConfirm | null> {
  const [id] = signedIds('confirm', token, at) ?? []
  const consent =
    id !== undefined &&
    (await desk().consent.findFirst({
      where: { id, withdrawnAt: null },
      select: { topic: true, subscriber: { select: { email: true } } },
    }))
  if (!consent) return null
  const [kind, subject = ''] = consent.topic.split(':')
  const { email } = consent.subscriber
  if (kind === 'campaign') {
    const campaign = await desk().campaign.findUnique({ where: { id: subject } })
    return (
      campaign && {
        kind: 'code',
        email,
        text: campaign.text,
        letter: campaign.consent,
        ended: campaign.endsAt <= at,
      }
    )
  }
  const article = await published(subject)
  return article && { kind: 'article', email, ...article }
}

/** A subscription as its owner sees it. */
export interface Subscription {
  id: string
  kind: 'all' | 'article' | 'code'
  name: string
  href: string | null
  since: string // ISO instant
}
export interface Subscriptions {
  email: string
  active: Subscription[]
}

/** What an address has confirmed and not ended, the newest first.
 *  @param token of the address's own page
 *  @returns null for what is no link of ours, or for an address that was deleted */
export async function subscriptionsOf(token: string, at = new Date()): Promise<Subscriptions | null> {
  const [id] = signedIds('manage', token, at) ?? []
  if (id === undefined) return null
  const subscriber = await desk().subscriber.findUnique({
    where: { id },
    include: {
      consents: {
        where: { confirmedAt: { not: null }, withdrawnAt: null },
        orderBy: { confirmedAt: 'desc' },
      },
    },
  })
  if (!subscriber) return null
  const active = await Promise.all(subscriber.consents.map(subscriptionOf))
  return { email: subscriber.email, active }
}

async function subscriptionOf(consent: {
  id: string
  topic: string
  wording: string
  confirmedAt: Date | null
}): Promise<Subscription> {
  const { id, topic, wording, confirmedAt } = consent
  const [kind, subject = ''] = topic.split(':')
  const base = { id, since: (confirmedAt ?? new Date(0)).toISOString() }
  if (kind !== 'article') return { ...base, kind: kind === 'all' ? 'all' : 'code', name: wording, href: null }
  const article = await published(subject)
  const href = article ? `/articles/${article.slug}` : null
  return { ...base, kind: 'article', name: article?.headline ?? wording, href }
}

const published = (articleId: string) =>
  desk().publishedArticle.findFirst({
    where: { articleId, state: { not: 'withdrawn' } },
    select: { headline: true, slug: true },
  })
