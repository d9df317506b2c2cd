import { deskPath } from '#lib/platform/auth/desk-path.ts'
import { readForm } from '#lib/platform/auth/form-post.ts'
import { hasOidc } from '#lib/platform/auth/oidc.ts'
import { startOidc } from '#lib/platform/auth/run-auth.ts'
import { logBug } from '#lib/platform/log.ts'
import { goOn } from '../answer.tsx'

/** Goes to the newsroom's identity provider, which comes back by /api/auth/callback/oidc. */
export async function POST(request: Request): Promise<Response> {
  if (!hasOidc()) return new Response(null, { status: 404 })
  try {
    const { suite } = await readForm(request)
    return await startOidc(deskPath(suite))
  } catch (error) {
    logBug(error, 'oidc')
    return goOn('/connexion?error=Configuration')
  }
}
