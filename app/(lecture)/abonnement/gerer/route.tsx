import { SubscriptionList } from '#components/audience/SubscriptionList.tsx'
import { MANAGE } from '#components/audience/words.ts'
import { deleteAddress, stopOne } from '#lib/audience/subscription.commands.ts'
import { subscriptionsOf } from '#lib/audience/subscription.queries.ts'
import { readForm } from '#lib/platform/auth/form-post.ts'
import { passing } from '#lib/press/handler.ts'
import { redirect } from '#lib/press/made.ts'
import { deadLinkPage, donePage, subscriptionPage } from '../subscription-page.tsx'
import { tokenIn, withToken } from '../token.ts'

export { DELETE, OPTIONS, PATCH, PUT } from '#lib/press/form-methods.ts'

const addressOf = (token: string) => withToken('/abonnement/gerer', token)

/** The page of one address: what it is subscribed to. Looking at it changes nothing. */
export const GET = passing(async (request) => {
  const token = tokenIn(request)
  const found = await subscriptionsOf(token)
  if (!found) return deadLinkPage()
  return subscriptionPage({
    title: MANAGE.title,
    lead: MANAGE.lead(found.email),
    children: <SubscriptionList action={addressOf(token)} active={found.active} />,
  })
})

export const POST = passing(async (request) => {
  const token = tokenIn(request)
  const { effacer, arret = '' } = await readForm(request)
  if (effacer === '1') return (await deleteAddress(token)) ? donePage('deleted') : deadLinkPage()
  return (await stopOne(token, arret)) ? redirect(addressOf(token), 303) : deadLinkPage()
})
