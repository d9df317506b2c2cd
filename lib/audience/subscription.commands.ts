import { isId } from '#lib/domain/ids.ts'
import { checked } from '#lib/domain/issue.schema.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { sendMail } from '#lib/platform/mail.ts'
import { audienceWords as words } from './audience.words.ts'
import { deleteSubscriber, withdrawConsents } from './consent.commands.ts'
import { knock, unheard } from './door.ts'
import { mailOf } from './letter.ts'
import { senderName } from './sender.queries.ts'
import { signedIds, signedLink } from './signed-link.ts'
import { SubscriptionRequest } from './subscription.schema.ts'

/** Sends an address the link to its own page, if we know it. The answer comes before anything is looked up.
 *  @returns the sending, for whoever must wait for it; it never fails
 *  @throws AppError `invalid`, `rate_limited` */
export async function requestManageLink(
  input: unknown,
  client: string,
  at = new Date(),
): Promise<{ sending: Promise<void> }> {
  const { email } = checked(SubscriptionRequest, input)
  await knock(email, client)
  return { sending: unheard(sendManageLink(email, at), 'link to subscriptions') }
}

async function sendManageLink(email: string, at: Date): Promise<void> {
  const subscriber = await desk().subscriber.findUnique({ where: { email } })
  if (!subscriber) return
  const sender = await senderName()
  const mail = mailOf({
    to: email,
    sender,
    subject: words.manageLink.subject,
    parts: [
      words.hello,
      words.manageLink.how,
      { label: words.manage, href: signedLink('manage', [subscriber.id]) },
    ],
    foot: [words.sentBy(sender)],
  })
  await sendMail(mail, at)
}

/** Ends the letters that a link belongs to; ending what has ended does nothing.
 *  @param token of the link in a letter
 *  @returns false for what is no link of ours */
export async function stopLetters(token: string, at = new Date()): Promise<boolean> {
  const ids = signedIds('stop', token, at)
  if (!ids) return false
  await withdrawConsents(ids, at)
  return true
}

/** Ends one of an address's subscriptions, from its own page.
 *  @param token of the page's link
 *  @returns false for what is no link of ours, or somebody else's subscription */
export async function stopOne(token: string, consentId: string, at = new Date()): Promise<boolean> {
  const [subscriberId] = signedIds('manage', token, at) ?? []
  if (subscriberId === undefined || !isId(consentId)) return false
  if (!(await desk().consent.findFirst({ where: { id: consentId, subscriberId } }))) return false
  await withdrawConsents([consentId], at)
  return true
}

/** Deletes an address, its subscriptions and what was sent to it.
 *  @param token of its page's link
 *  @returns false for what is no link of ours */
export async function deleteAddress(token: string, at = new Date()): Promise<boolean> {
  const [subscriberId] = signedIds('manage', token, at) ?? []
  if (subscriberId === undefined) return false
  await deleteSubscriber(subscriberId)
  return true
}
