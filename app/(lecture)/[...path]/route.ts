import { passing } from '#lib/press/handler.ts'
import { noticePage, notAllowedPage } from '#lib/press/notice-page.ts'
import { REFUSED } from '#lib/press/page-headers.ts'

/** Every address that nothing else answers; and those that server.mjs has refused, with the reason. */
const answer = passing(async (request) => {
  const refused = request.headers.get(REFUSED)
  if (refused === '405') return notAllowedPage('GET, HEAD')
  return refused === '400' || refused === '414' ? noticePage(Number(refused) as 400 | 414) : null
})

export { answer as DELETE, answer as GET, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT }
