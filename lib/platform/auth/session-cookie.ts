import { env } from '../env.ts'

export const SESSION_DAYS = 30

/** A session that has just begun: the token goes to the browser, and is stored nowhere. */
export interface NewSession {
  token: string
  expires: Date
}

const isSecure = () => env().siteUrl.startsWith('https:')

/** @auth/core's own name. It follows the site's scheme, never a request's header. */
export const sessionCookieName = () => `${isSecure() ? '__Secure-' : ''}authjs.session-token`

export const sessionCookieOptions = (expires: Date) =>
  ({ path: '/', expires, httpOnly: true, secure: isSecure(), sameSite: 'lax' }) as const

/** A `Set-Cookie` header. */
export function sessionCookie({ token, expires }: NewSession): string {
  const attributes = ['Path=/', `Expires=${expires.toUTCString()}`, 'HttpOnly', 'SameSite=Lax']
  return [`${sessionCookieName()}=${token}`, ...attributes, ...(isSecure() ? ['Secure'] : [])].join('; ')
}

export const noSessionCookie = () => sessionCookie({ token: '', expires: new Date(0) })

/** @returns the token that a request carries, or null */
export function sessionTokenOf(request: Request): string | null {
  const prefix = `${sessionCookieName()}=`
  const pair = (request.headers.get('cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(prefix))
  return pair?.slice(prefix.length) || null
}

/** The cookies of a request without its session. */
export function withoutSession(cookies: string | null): string {
  const prefix = `${sessionCookieName()}=`
  return (cookies ?? '')
    .split(/;\s*/)
    .filter((part) => !part.startsWith(prefix))
    .join('; ')
}
