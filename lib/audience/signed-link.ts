import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '#lib/domain/ids.ts'
import { authSecret } from '#lib/platform/auth/secret.ts'
import { env } from '#lib/platform/env.ts'

/** What a link of a letter is for, and the page that it leads to. None of them changes anything when it is opened. */
const PAGES = {
  confirm: '/abonnement/confirmer',
  stop: '/abonnement/arret',
  manage: '/abonnement/gerer',
} as const
type Purpose = keyof typeof PAGES

/** Links are signed, not stored.
 *  @param ids of what the link is about: consents, or for `manage` a subscriber
 *  @param expires null: as long as the letter is kept */
export function signedLink(purpose: Purpose, ids: string[], expires: Date | null = null): string {
  const said = [expires === null ? '' : String(expires.getTime()), ...ids].join('.')
  const page = new URL(env().siteUrl + PAGES[purpose])
  page.searchParams.set('jeton', `${said}.${signature(purpose, said)}`)
  return page.href
}

/** @returns the ids that were signed for this purpose; null for what we have not signed, or no longer stand by */
export function signedIds(purpose: Purpose, token: string, at: Date): string[] | null {
  const end = token.lastIndexOf('.')
  const said = token.slice(0, Math.max(end, 0))
  if (!equal(token.slice(end + 1), signature(purpose, said))) return null
  const [expires = '', ...ids] = said.split('.')
  if (expires !== '' && Number(expires) <= at.getTime()) return null
  return ids.every(isId) ? ids : null
}

const signature = (purpose: Purpose, said: string) =>
  createHmac('sha256', authSecret()).update(`audience ${purpose} ${said}`).digest('base64url')

const equal = (given: string, ours: string) =>
  given.length === ours.length && timingSafeEqual(Buffer.from(given), Buffer.from(ours))
