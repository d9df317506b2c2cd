import { ConfirmForm } from '#components/audience/ConfirmForm.tsx'
import { CONFIRM } from '#components/audience/words.ts'
import { confirmFollow } from '#lib/audience/follow.commands.ts'
import { confirmCode } from '#lib/audience/promo-code.commands.ts'
import { consentToConfirm, type ToConfirm } from '#lib/audience/subscription.queries.ts'
import { readForm } from '#lib/platform/auth/form-post.ts'
import { passing } from '#lib/press/handler.ts'
import { deadLinkPage, donePage, subscriptionPage } from '../subscription-page.tsx'
import { tokenIn } from '../token.ts'

export { DELETE, OPTIONS, PATCH, PUT } from '#lib/press/form-methods.ts'

const PAGE = '/abonnement/confirmer'

/** The button's page. It changes nothing: mail scanners open links. */
export const GET = passing(async (request) => {
  const token = tokenIn(request)
  const asked = await consentToConfirm(token)
  return asked ? confirmPage(asked, token) : deadLinkPage()
})

export const POST = passing(async (request) => {
  const { jeton: token = '', lettre } = await readForm(request)
  const asked = await consentToConfirm(token)
  if (asked?.kind === 'article')
    return (await confirmFollow(token)) ? donePage('followed', `/articles/${asked.slug}`) : deadLinkPage()
  const outcome = asked && (await confirmCode(token, lettre === '1', PAGE))
  return outcome ? donePage(outcome) : deadLinkPage()
})

function confirmPage(asked: ToConfirm, token: string) {
  if (asked.kind === 'article')
    return subscriptionPage({
      title: CONFIRM.title,
      lead: CONFIRM.article(asked.email, asked.headline),
      children: <ConfirmForm token={token} send={CONFIRM.sendFollow} />,
    })
  if (asked.ended) return donePage('ended')
  return subscriptionPage({
    title: CONFIRM.title,
    lead: CONFIRM.code(asked.email, asked.text),
    children: <ConfirmForm token={token} send={CONFIRM.sendCode} letter={asked.letter} />,
  })
}
