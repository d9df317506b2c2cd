const NAME = 'frise_lecteur'
/** As long as browsers allow. */
const FOUR_HUNDRED_DAYS = 400 * 24 * 3600

/** The name this browser was given at its first vote. */
export function readerToken(headers: Headers): string | undefined {
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim().split('='))
  return cookies.find(([name]) => name === NAME)?.[1]
}

/** Sent only with votes: no page of the site is made from it. */
export function setReaderToken(token: string, siteUrl: string): { 'set-cookie': string } {
  const secure = siteUrl.startsWith('https:') ? '; Secure' : ''
  const rules = `Path=/articles; Max-Age=${FOUR_HUNDRED_DAYS}; HttpOnly; SameSite=Lax${secure}`
  return { 'set-cookie': `${NAME}=${token}; ${rules}` }
}
