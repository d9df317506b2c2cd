/** Reader documents load their own stylesheet, font, images and one small script, and nothing else from anywhere. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const ALWAYS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

const ONE_YEAR = 365 * 24 * 3600

/** The headers of every answer to a reader.
 *  @param siteUrl where the publication is reached from outside: HSTS only where that is HTTPS */
export function securityHeaders(siteUrl: string): Record<string, string> {
  if (!siteUrl.startsWith('https:')) return ALWAYS
  return { ...ALWAYS, 'strict-transport-security': `max-age=${ONE_YEAR}` }
}
