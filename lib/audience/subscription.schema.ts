import { z } from 'zod'
import { EmailAddress } from '#lib/platform/auth/sign-in.schema.ts'

/** A page of this site, as a form of ours names the one it stands on; anything else is the home page: where a form
 *  leads must be nobody else's choice. */
export const PagePath = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[\w\-./?=&%]*$/)
  .catch('/')

/** What a form that asks for letters sends: the banner's, the one under an article. */
export const SubscriptionRequest = z.object({ email: EmailAddress, page: PagePath })
