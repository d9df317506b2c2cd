import { Auth, raw, skipCSRFCheck, type AuthConfig } from '@auth/core'
import { AccessDenied, Verification } from '@auth/core/errors'
import { env } from '../env.ts'
import { authConfig } from './auth-config.ts'
import { SESSION_DAYS, sessionCookieName, withoutSession, type NewSession } from './session-cookie.ts'

// Our own forms are checked for their origin before they come here, so the library's token in a cookie is not needed.
const checked = (): AuthConfig => ({ ...authConfig(), skipCSRFCheck })

/** A form as the library's own pages would send it. One public origin, from configuration: never from Host. */
function formTo(action: string, fields: Record<string, string>): Request {
  return new Request(`${env().siteUrl}/api/auth/${action}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
}

/** Sends the one-time link, if the address is an active member's. */
export async function mailLink(email: string, suite: string): Promise<void> {
  try {
    await Auth(formTo('signin/nodemailer', { email, callbackUrl: env().siteUrl + suite }), {
      ...checked(),
      raw,
    })
  } catch (error) {
    if (!(error instanceof AccessDenied)) throw error
  }
}

/** Uses a one-time link up.
 *  @returns null when it has served, has expired, was never made, or its member is deactivated */
export async function useLink(email: string, token: string, at: Date): Promise<NewSession | null> {
  const query = new URLSearchParams({ email, token })
  try {
    const { cookies } = await Auth(formTo(`callback/nodemailer?${query.toString()}`, {}), {
      ...checked(),
      raw,
    })
    const cookie = cookies?.find(({ name }) => name === sessionCookieName())
    return cookie
      ? { token: cookie.value, expires: new Date(at.getTime() + SESSION_DAYS * 86_400_000) }
      : null
  } catch (error) {
    if (error instanceof AccessDenied || error instanceof Verification) return null
    throw error
  }
}

/** Begins sign-in by the identity provider. @returns a redirection to it, or back with an error */
export async function startOidc(suite: string): Promise<Response> {
  return Auth(formTo('signin/oidc', { callbackUrl: env().siteUrl + suite }), checked())
}

/** What the identity provider sends the browser back to. The session that the browser may have is left out: the
 *  library would tie the account to whoever is signed in. */
export async function finishOidc(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const headers = new Headers({ cookie: withoutSession(request.headers.get('cookie')) })
  return Auth(new Request(env().siteUrl + pathname + search, { headers }), authConfig())
}
