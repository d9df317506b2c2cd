import type { FeedLink } from '#components/document/head.ts'
import { lectureWords as words } from './lecture.words.ts'

/** The two feeds of a page.
 *  @param path the page's, '' for the publication's own
 *  @param of what they follow, in French */
export const feedLinks = (path: string, of: string): FeedLink[] => [
  { href: `${path}/flux.xml`, title: words.feeds.atom(of), type: 'application/atom+xml' },
  { href: `${path}/flux.json`, title: words.feeds.json(of), type: 'application/feed+json' },
]

/** The publication's feeds, as every page names them. */
export const FEEDS: FeedLink[] = feedLinks('', words.feeds.publication)
