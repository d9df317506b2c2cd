import type { Account, Profile } from '@auth/core/types'
import type { Provider } from '@auth/core/providers'
import { env } from '../env.ts'
import { memberAdapter } from './adapter.ts'

const ID = 'oidc'

export const hasOidc = () => Boolean(env().AUTH_OIDC_ISSUER && env().AUTH_OIDC_ID)

/** The newsroom's own identity provider, when AUTH_OIDC_* name one. */
export function oidcProvider(): Provider[] {
  if (!hasOidc()) return []
  return [
    {
      id: ID,
      name: 'OpenID Connect',
      type: 'oidc',
      issuer: env().AUTH_OIDC_ISSUER,
      clientId: env().AUTH_OIDC_ID,
      clientSecret: env().AUTH_OIDC_SECRET,
      checks: ['pkce', 'state', 'nonce'],
      // Nobody signs up, so the first sign-in ties the account to the member of that address: see maySignInByOidc().
      allowDangerousEmailAccountLinking: true,
      profile: (claims: Profile) => ({
        id: String(claims.sub),
        name: claims.name,
        email: claims.email?.toLowerCase(),
      }),
      account: () => ({}), // none of its tokens is of use here: none is kept
    },
  ]
}

/** A member already tied to that account, or one whose address the provider says it has verified. */
export async function maySignInByOidc(account: Account, profile: Profile | undefined): Promise<boolean> {
  const members = memberAdapter()
  if (await members.getUserByAccount?.({ provider: ID, providerAccountId: account.providerAccountId }))
    return true
  if (!profile?.email || profile.email_verified !== true) return false
  return Boolean(await members.getUserByEmail?.(profile.email.toLowerCase()))
}
