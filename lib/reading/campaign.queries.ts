import { reading } from '#lib/platform/db/reading-client.ts'

/** What a campaign says to every reader. */
export interface PublicCampaign {
  id: string
  text: string
  endsAt: Date
}

/** `freshUntil`: ms, when the answer changes by itself, because a campaign starts or ends then. */
export interface RunningCampaign {
  campaign: PublicCampaign | null
  freshUntil: number | undefined
}

/** Commands that change campaigns announce it. */
export const CAMPAIGN_TAG = 'campaign'

/** The campaign that runs; of several, the one that started last. */
export async function runningCampaign(at = new Date()): Promise<RunningCampaign> {
  const left = await reading().campaign.findMany({
    where: { endsAt: { gt: at } },
    select: { id: true, text: true, startsAt: true, endsAt: true },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
  })
  const moments = left
    .flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()])
    .filter((moment) => moment > at.getTime())
  const running = left.find(({ startsAt }) => startsAt <= at)
  return {
    campaign: running ? { id: running.id, text: running.text, endsAt: running.endsAt } : null,
    freshUntil: moments.length === 0 ? undefined : Math.min(...moments),
  }
}
