import { PagePath } from '#lib/audience/subscription.schema.ts'
import { readForm } from '#lib/platform/auth/form-post.ts'
import { env } from '#lib/platform/env.ts'
import { closeBanner } from '#lib/press/banner-cookie.ts'
import { passing } from '#lib/press/handler.ts'
import { redirect } from '#lib/press/made.ts'
import { notAllowedPage } from '#lib/press/notice-page.ts'
import { runningCampaign } from '#lib/reading/campaign.queries.ts'

const onlyPost = passing(async () => notAllowedPage('POST'))
export { onlyPost as DELETE, onlyPost as GET, onlyPost as OPTIONS, onlyPost as PATCH, onlyPost as PUT }

/** As long as browsers allow. */
const FOUR_HUNDRED_DAYS = 400 * 24 * 3600

/** Closes the banner until its campaign is over, and leads back to the page. */
export const POST = passing(async (request) => {
  const page = PagePath.parse((await readForm(request)).page)
  const { campaign } = await runningCampaign()
  if (!campaign) return redirect(page, 303)
  const left = Math.ceil((campaign.endsAt.getTime() - Date.now()) / 1000)
  return redirect(page, 303, closeBanner(Math.min(left, FOUR_HUNDRED_DAYS), env().siteUrl))
})
