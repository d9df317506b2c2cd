import { AppError } from '#lib/domain/errors.ts'
import { checked } from '#lib/domain/issue.schema.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { confirmConsent } from './consent.commands.ts'
import { audienceWords as words } from './audience.words.ts'
import { knock, unheard } from './door.ts'
import { sendFirstLetter } from './first-letter.ts'
import { signedIds } from './signed-link.ts'
import { SubscriptionRequest } from './subscription.schema.ts'

/** Asks for a letter at each change of an article. What happens is the same for an address that we know and one that we
 *  do not.
 *  @param shown the sentence beside the form, and its version
 *  @returns the sending, for whoever must wait for it; it never fails
 *  @throws AppError `invalid`, `rate_limited`; `not_found` for an article that nobody can read */
export async function requestFollow(
  slug: string,
  input: unknown,
  shown: { wording: string; version: string },
  client: string,
  at = new Date(),
): Promise<{ sending: Promise<void> }> {
  const { email, page } = checked(SubscriptionRequest, input)
  const article = await desk().publishedArticle.findFirst({
    where: { slug, state: { not: 'withdrawn' } },
    select: { articleId: true, headline: true },
  })
  if (!article) throw new AppError('not_found')
  await knock(email, client)
  const { articleId, headline } = article
  const { subject, asked, ...letter } = words.confirmFollow
  const sending = sendFirstLetter(
    email,
    { topic: `article:${articleId}`, ...shown, page },
    { ...letter, subject: subject(headline), asked: asked(headline) },
    at,
  )
  return { sending: unheard(sending, 'follow request') }
}

/** Confirms an address for the letters that it asked for; twice is once.
 *  @returns false for a link that is not, or no longer, good */
export async function confirmFollow(token: string, at = new Date()): Promise<boolean> {
  const [consentId] = signedIds('confirm', token, at) ?? []
  return consentId !== undefined && (await confirmConsent(consentId, at)) !== null
}
