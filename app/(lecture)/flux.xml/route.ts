import { atom } from '#lib/exchange/atom.ts'
import { kept } from '#lib/press/handler.ts'
import { keptText } from '#lib/press/made.ts'
import { FEED_TAGS, publicationFeed } from '../publication-feed.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept(async () => {
  const { feed, site } = await publicationFeed('/flux.xml')
  return keptText('application/atom+xml; charset=utf-8', atom(feed, site), FEED_TAGS)
})
