import { createHash } from 'node:crypto'
import { desk } from '#lib/platform/db/desk-client.ts'
import type { DemoArticle, DemoPublication } from './data.ts'
import { demoId } from './ids.ts'

const HOUR = 3_600_000
const CODES = 200

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Votes as the data counts them, one an hour from the first publication; nobody cast them. */
export async function loadVotes(article: DemoArticle): Promise<void> {
  const first = Date.parse(article.editions[0]?.publishedAt ?? '')
  const values = Object.entries(article.votes.distribution).flatMap(([value, count]) =>
    Array<number>(count).fill(Number(value)),
  )
  const data = values.map((value, n) => ({
    articleId: demoId('article', article.id),
    readerKey: digest(`${article.id}/vote/${n}`).toString('hex'),
    value,
    votedAt: new Date(first + (n + 1) * HOUR),
  }))
  await desk().vote.createMany({ data, skipDuplicates: true })
}

/** A campaign and its pool of codes, the same on every machine: they are worth nothing. */
export async function loadCampaign(campaign: DemoPublication['campaigns'][number]): Promise<void> {
  const id = demoId('campaign', campaign.id)
  const data = {
    text: campaign.banner.text,
    consent: campaign.consent.text,
    mailBody: campaign.confirmation.codeBody,
    startsAt: new Date(campaign.startsAt),
    endsAt: new Date(campaign.endsAt),
  }
  await desk().campaign.upsert({ where: { id }, create: { id, ...data }, update: {} })
  const codes = Array.from({ length: CODES }, (_, n) => ({
    campaignId: id,
    code: codeOf(campaign.code, `${campaign.id}/${n}`),
  }))
  await desk().campaignCode.createMany({ data: codes, skipDuplicates: true })
}

/** Each X of the pattern is a sign of the alphabet. */
function codeOf({ pattern, alphabet }: { pattern: string; alphabet: string }, seed: string): string {
  const bytes = digest(seed)
  let used = 0
  return pattern.replace(/X/g, () => alphabet.charAt((bytes[used++] ?? 0) % alphabet.length))
}
