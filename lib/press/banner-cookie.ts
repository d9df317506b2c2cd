const NAME = 'frise_bandeau'
const CLOSED = new RegExp(String.raw`(?:^|;)\s*${NAME}=`)

/** Whether a reader has closed the banner: the one thing in their cookies that a kept page depends on. */
export const isBannerClosed = (cookies: string | null | undefined): boolean =>
  Boolean(cookies) && CLOSED.test(cookies ?? '')

/** The cookie that says so.
 *  @param seconds for how long: the next campaign is shown again */
export const closeBanner = (seconds: number, siteUrl: string): { 'set-cookie': string } => {
  const secure = siteUrl.startsWith('https:') ? '; Secure' : ''
  return {
    'set-cookie': `${NAME}=ferme; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`,
  }
}
