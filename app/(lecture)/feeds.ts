import type { FeedLink } from '#components/document/head.ts'

/** The publication's feeds, as every page names them. */
export const FEEDS: FeedLink[] = [
  { href: '/flux.xml', title: 'Flux Atom', type: 'application/atom+xml' },
  { href: '/flux.json', title: 'Flux JSON', type: 'application/feed+json' },
]
