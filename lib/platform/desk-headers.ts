import { env } from './env.ts'

const join = (rules: Record<string, string>) =>
  Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** Of the desk's pages: scripts run by nonce alone, and what those scripts load.
 *  @param isDevelopment Next's development server evaluates code and writes styles into the page */
export function deskPolicy(nonce: string, isDevelopment: boolean): string {
  return join({
    'default-src': "'self'",
    'script-src': `'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    'style-src': isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'unsafe-inline'", // React writes style attributes on the server
    'img-src': "'self' data: blob:",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'self'",
  })
}

/** Of the sign-in's documents, which have no script at all.
 *  @param leavesForOidc its form goes on to an identity provider whose origin is not known before */
export function signInPolicy(leavesForOidc: boolean): string {
  return join({
    'default-src': "'none'",
    'style-src': "'self'",
    'font-src': "'self'",
    'img-src': 'data:',
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    ...(!leavesForOidc && { 'form-action': "'self'" }),
  })
}

/** What both have in common: read by nobody else, kept nowhere, framed by nobody. */
export const privateHeaders = (): Record<string, string> => ({
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'x-robots-tag': 'noindex, nofollow',
  // Not `no-referrer`: the origin of our own forms would be hidden from us too. A one-time link stays on the site.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  ...(env().siteUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
})
