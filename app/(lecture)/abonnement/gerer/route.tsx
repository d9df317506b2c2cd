import { SubscriptionList } from '#components/audience/SubscriptionList.tsx'
import { MANAGE } from '#components/audience/words.ts'
import { deleteAddress, stopOne } from '#lib/audience/subscription.commands.ts'
import { subscriptionsOf } from '#lib/audience/subscription.queries.ts'
import { readForm } from '#lib/platform/auth/form-post.ts'
import { passing } from '#lib/press/handler.ts'
import { redirect } from '#lib/press/made.ts'
import { refusedBesideForm } from '#lib/press/methods.ts'
import { deadLinkPage, donePage, subscriptionPage } from '../subscription-page.tsx'

export {
  refusedBesideForm as DELETE,
  refusedBesideForm as OPTIONS,
  refusedBesideForm as PATCH,
  refusedBesideForm as PUT,
}

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('jeton') ?? ''
const addressOf = (token: string) => `/abonnement/gerer?jeton=${encodeURIComponent(token)}`

/** The page of one address: what it is subscribed to. Looking at it changes nothing. */
export const GET = passing(async (request) => {
  const token = tokenOf(request)
  const found = await subscriptionsOf(token)
  if (!found) return deadLinkPage()
  return subscriptionPage({
    title: MANAGE.title,
    lead: MANAGE.lead(found.email),
    children: <SubscriptionList action={addressOf(token)} active={found.active} />,
  })
})

export const POST = passing(async (request) => {
  const token = tokenOf(request)
  const { effacer, arret = '' } = await readForm(request)
  if (effacer === '1') return (await deleteAddress(token)) ? donePage('deleted') : deadLinkPage()
  return (await stopOne(token, arret)) ? redirect(addressOf(token), 303) : deadLinkPage()
})
