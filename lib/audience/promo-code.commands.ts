import { AppError } from '#lib/domain/errors.ts'
import { isId } from '#lib/domain/ids.ts'
import { dayWordsOf } from '#lib/domain/instant-words.ts'
import { checked } from '#lib/domain/issue.schema.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { logBug } from '#lib/platform/log.ts'
import { hasNotLeft, sendMail } from '#lib/platform/mail.ts'
import { addConsent, confirmConsent } from './consent.commands.ts'
import { audienceWords as words } from './audience.words.ts'
import { knock, unheard } from './door.ts'
import { sendFirstLetter } from './first-letter.ts'
import { mailOf } from './letter.ts'
import { senderName } from './sender.queries.ts'
import { signedIds, signedLink } from './signed-link.ts'
import { SubscriptionRequest } from './subscription.schema.ts'

/** The topic of a campaign's consents, and back. */
const topicOf = (campaignId: string) => `campaign:${campaignId}`
export const campaignOf = (topic: string) => (topic.startsWith('campaign:') ? topic.slice(9) : null)

/** Asks for a campaign's code. What happens is the same for an address that we know and one that we do not.
 *  @returns the sending, for whoever must wait for it; it never fails
 *  @throws AppError `invalid`, `rate_limited`; `not_found` for a campaign that does not run */
export async function requestCode(
  campaignId: string,
  input: unknown,
  client: string,
  at = new Date(),
): Promise<{ sending: Promise<void> }> {
  const { email, page } = checked(SubscriptionRequest, input)
  const where = { id: campaignId, startsAt: { lte: at }, endsAt: { gt: at } }
  const campaign = isId(campaignId) && (await desk().campaign.findFirst({ where }))
  if (!campaign) throw new AppError('not_found')
  await knock(email, client)
  const { text, version } = campaign
  const { asked, ...letter } = words.confirmCode
  const sending = sendFirstLetter(
    email,
    { topic: topicOf(campaignId), wording: text, version: String(version), page },
    { ...letter, asked: asked(text) },
    at,
  )
  return { sending: unheard(sending, 'code request') }
}

/** `sent`: the code is on its way. `unsent`: it is the address's own, and could not be sent. `empty`: every code has been
 *  given; the address waits for the next. `ended`: the campaign was over before the address was confirmed. */
export type CodeOutcome = 'sent' | 'unsent' | 'empty' | 'ended'

/** Confirms an address and sends it its code: the same one however often it is asked for.
 *  @param token of the link in the first letter
 *  @param wantsLetter whether the box beside the button was ticked
 *  @returns null for a link that is not, or no longer, good */
export async function confirmCode(
  token: string,
  wantsLetter: boolean,
  page: string,
  at = new Date(),
): Promise<CodeOutcome | null> {
  const [consentId] = signedIds('confirm', token, at) ?? []
  const consent = consentId === undefined ? null : await confirmConsent(consentId, at)
  const campaignId = consent && campaignOf(consent.topic)
  const campaign = campaignId && (await desk().campaign.findUnique({ where: { id: campaignId } }))
  if (!consent || !campaign) return null
  const { subscriberId, subscriber } = consent
  if (wantsLetter) {
    const letter = { topic: 'all', wording: campaign.consent, version: String(campaign.version), page }
    await addConsent(subscriberId, letter, at)
  }
  if (campaign.endsAt <= at) return 'ended'
  const code = campaign.code ?? (await codeFor(campaign.id, subscriberId, at))
  if (code === null) return 'empty'
  const sending = sendCode(campaign, { id: subscriberId, email: subscriber.email }, code, at)
  return sending.then(
    () => 'sent',
    (error: unknown) => (logBug(error, 'promo code'), 'unsent'),
  )
}

/** The code of an address: the one it has, or one that nobody has; null when there is none left. Whoever asks at the
 *  same time waits for the campaign's row, so that no code is given twice and none is passed over. */
async function codeFor(campaignId: string, subscriberId: string, at: Date): Promise<string | null> {
  return desk().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM campaign WHERE id = ${campaignId}::uuid FOR UPDATE`
    const mine = await tx.campaignCode.findFirst({ where: { campaignId, subscriberId } })
    if (mine) return mine.code
    const free = await tx.campaignCode.findFirst({
      where: { campaignId, assignedAt: null },
      orderBy: { code: 'asc' },
    })
    if (!free) return null
    await tx.campaignCode.update({
      where: { campaignId_code: { campaignId, code: free.code } },
      data: { subscriberId, assignedAt: at },
    })
    return free.code
  })
}

/** Gives codes that have come since to those who wait for one, first come first served.
 *  @returns how many got theirs */
export async function serveWaiting(campaignId: string, at = new Date()): Promise<number> {
  const campaign = await desk().campaign.findUnique({ where: { id: campaignId, endsAt: { gt: at } } })
  if (campaign?.code !== null) return 0
  const waiting = await desk().subscriber.findMany({
    where: {
      consents: { some: { topic: topicOf(campaignId), confirmedAt: { not: null }, withdrawnAt: null } },
      codes: { none: { campaignId } },
    },
    orderBy: { id: 'asc' },
  })
  let served = 0
  for (const subscriber of waiting) {
    const code = await codeFor(campaignId, subscriber.id, at)
    if (code === null) break
    await sendCode(campaign, subscriber, code, at).catch((error: unknown) =>
      takeBack(error, campaignId, subscriber.id),
    )
    served++
  }
  return served
}

/** Who was not reached waits again. @throws the error */
async function takeBack(error: unknown, campaignId: string, subscriberId: string): Promise<never> {
  if (hasNotLeft(error)) {
    const data = { subscriberId: null, assignedAt: null }
    await desk().campaignCode.updateMany({ where: { campaignId, subscriberId }, data })
  }
  throw error
}

async function sendCode(
  { mailBody, endsAt }: { mailBody: string; endsAt: Date },
  { id, email: to }: { id: string; email: string },
  code: string,
  at: Date,
): Promise<void> {
  const sender = await senderName()
  const body = mailBody.replaceAll('{code}', code).replaceAll('{date}', dayWordsOf(endsAt.toISOString()))
  const mail = mailOf({
    to,
    sender,
    subject: words.code.subject(sender),
    parts: [words.hello, body],
    foot: [words.sentBy(sender), words.code.why, { label: words.manage, href: signedLink('manage', [id]) }],
  })
  await sendMail(mail, at)
}
