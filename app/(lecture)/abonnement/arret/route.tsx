import { STOP } from '#components/audience/words.ts'
import { stopLetters } from '#lib/audience/subscription.commands.ts'
import { passing } from '#lib/press/handler.ts'
import { deadLinkPage, donePage, subscriptionPage } from '../subscription-page.tsx'
import { tokenIn, withToken } from '../token.ts'

export { DELETE, OPTIONS, PATCH, PUT } from '#lib/press/form-methods.ts'

/** The button's page. It changes nothing: mail scanners open links. */
export const GET = passing(async (request) =>
  subscriptionPage({
    title: STOP.title,
    lead: STOP.lead,
    children: (
      <form method="post" action={withToken('/abonnement/arret', tokenIn(request))} aria-label={STOP.form}>
        <button type="submit" className="btn">
          {STOP.send}
        </button>
      </form>
    ),
  }),
)

/** Also what a mail program posts by itself (RFC 8058): the address says all, whatever the body, wherever it comes from,
 *  and there is no redirection. */
export const POST = passing(async (request) =>
  (await stopLetters(tokenIn(request))) ? donePage('stopped') : deadLinkPage(),
)
