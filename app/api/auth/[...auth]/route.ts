import { hasOidc } from '#lib/platform/auth/oidc.ts'
import { finishOidc } from '#lib/platform/auth/run-auth.ts'

/** Of the library's own addresses one is open: where the identity provider sends the browser back to. The others would
 *  use a one-time link up on GET, or show pages that are not ours. */
export async function GET(request: Request): Promise<Response> {
  const isCallback = new URL(request.url).pathname === '/api/auth/callback/oidc'
  return isCallback && hasOidc() ? finishOidc(request) : new Response(null, { status: 404 })
}
