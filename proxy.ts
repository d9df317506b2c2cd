import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { hasOidc } from '#lib/platform/auth/oidc.ts'
import { deskPolicy, privateHeaders, signInPolicy } from '#lib/platform/desk-headers.ts'
import { env } from '#lib/platform/env.ts'

/** Headers of the desk and of sign-in; readers' documents write their own. Who may enter is not decided here but at
 *  every page, action and handler. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  return pathname.startsWith('/connexion') ? signIn() : onDesk(request, pathname + search)
}

function signIn(): NextResponse {
  const response = NextResponse.next()
  response.headers.set('content-security-policy', signInPolicy(hasOidc()))
  return withHeaders(response)
}

function onDesk(request: NextRequest, path: string): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  const policy = deskPolicy(nonce, env().NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy) // where Next finds the nonce for its own scripts
  headers.set('x-nonce', nonce)
  headers.set('x-frise-path', path) // where sign-in comes back to
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return withHeaders(response)
}

function withHeaders(response: NextResponse): NextResponse {
  for (const [name, value] of Object.entries(privateHeaders())) response.headers.set(name, value)
  return response
}

export const config = { matcher: ['/bureau/:path*', '/connexion', '/connexion/((?!style/).*)'] }
