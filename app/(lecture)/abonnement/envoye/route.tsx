import { SENT } from '#components/audience/words.ts'
import { PagePath } from '#lib/audience/subscription.schema.ts'
import { passing } from '#lib/press/handler.ts'
import { subscriptionPage } from '../subscription-page.tsx'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

/** The same for every address. */
export const GET = passing(async (request) =>
  subscriptionPage({
    title: SENT.title,
    lead: SENT.lead,
    back: PagePath.parse(new URL(request.url).searchParams.get('page')),
    children: <p>{SENT.spam}</p>,
  }),
)
