import { jsonFeed } from '#lib/exchange/json-feed.ts'
import { kept } from '#lib/press/handler.ts'
import { keptText } from '#lib/press/made.ts'
import { FEED_TAGS, publicationFeed } from '../publication-feed.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept(async () => {
  const { feed, site } = await publicationFeed('/flux.json')
  return keptText('application/feed+json; charset=utf-8', jsonFeed(feed, site), FEED_TAGS)
})
