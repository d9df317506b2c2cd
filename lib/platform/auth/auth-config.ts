import type { AuthConfig } from '@auth/core'
import { AccessDenied, Verification } from '@auth/core/errors'
import type { Provider } from '@auth/core/providers'
import Nodemailer from '@auth/core/providers/nodemailer'
import { env } from '../env.ts'
import { log } from '../log.ts'
import { sendMail } from '../mail.ts'
import { memberAdapter } from './adapter.ts'
import { deskPath } from './desk-path.ts'
import { signInMail, validity } from './mails.words.ts'
import { maySignInByOidc, oidcProvider } from './oidc.ts'
import { authSecret } from './secret.ts'
import { SESSION_DAYS } from './session-cookie.ts'
import { linkPage } from './sign-in-link.ts'
import { newToken } from './token.ts'

const HOUR = 3600

/** What @auth/core is told. Passwords are not its business: its own provider for them keeps no session in a database. */
export function authConfig(): AuthConfig {
  return {
    basePath: '/api/auth',
    secret: authSecret(),
    trustHost: true, // every request handed over has been rebuilt on SITE_URL
    useSecureCookies: env().siteUrl.startsWith('https:'),
    adapter: memberAdapter(),
    session: {
      strategy: 'database',
      maxAge: SESSION_DAYS * 24 * HOUR,
      updateAge: 24 * HOUR,
      generateSessionToken: newToken,
    },
    providers: [emailLink(), ...oidcProvider()],
    pages: { signIn: '/connexion', error: '/connexion' },
    callbacks: {
      signIn: async ({ user, account, profile }) =>
        account?.type === 'oidc' ? maySignInByOidc(account, profile) : isMember(user.email),
      redirect: ({ url }) => env().siteUrl + onDesk(url),
    },
    logger: { error: report, warn: () => undefined, debug: () => undefined },
  }
}

const emailLink = (): Provider =>
  Nodemailer({
    server: { jsonTransport: true }, // required, and unused: sendMail() knows where mail goes
    maxAge: HOUR,
    generateVerificationToken: newToken,
    sendVerificationRequest: async ({ identifier, url, token }) => {
      const suite = onDesk(new URL(url).searchParams.get('callbackUrl') ?? '')
      const link = linkPage({ token, email: identifier, suite })
      await sendMail(signInMail({ to: identifier, link, validFor: validity.link }))
    },
  })

const onDesk = (url: string) =>
  deskPath(url.startsWith(env().siteUrl) ? url.slice(env().siteUrl.length) : url)

async function isMember(email: string | null | undefined): Promise<boolean> {
  return Boolean(email && (await memberAdapter().getUserByEmail?.(email)))
}

/** A refused address and a link that has served are no faults of ours. */
function report(error: Error): void {
  if (error instanceof AccessDenied || error instanceof Verification) return
  const { err } = (error.cause ?? {}) as { err?: unknown }
  log.error({ type: error.name, cause: err instanceof Error ? err.message : undefined }, 'sign-in failed')
}
