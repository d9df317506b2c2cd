import type { ReactNode } from 'react'
import { Banner } from '#components/audience/Banner.tsx'
import type { Made } from '#lib/press/page.ts'
import { CAMPAIGN_TAG, runningCampaign } from '#lib/reading/campaign.queries.ts'

/** The banner of a page, and what showing it, or not yet, asks of whoever keeps the page. */
export interface PageBanner {
  banner: ReactNode
  tags: string[]
  more: Pick<Made, 'freshUntil'> & { headers: Record<string, string> }
}

/** @param page its address
 *  @param bare whether the reader has closed the banner; undefined for a page that never shows one */
export async function bannerOn(page: string, bare: boolean | undefined): Promise<PageBanner> {
  if (bare === undefined) return { banner: null, tags: [], more: { headers: {} } }
  const { campaign, freshUntil } = await runningCampaign()
  return {
    banner: campaign && !bare && <Banner id={campaign.id} text={campaign.text} page={page} />,
    tags: [CAMPAIGN_TAG],
    more: {
      ...(freshUntil !== undefined && { freshUntil }),
      headers: campaign ? { vary: 'cookie' } : {},
    },
  }
}
