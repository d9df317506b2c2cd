/** A feed that belongs to the page. */
export interface FeedLink {
  href: string
  title: string
  type: 'application/atom+xml' | 'application/feed+json'
}

export interface OpenGraph {
  type: 'article' | 'profile' | 'website'
  image?: { url: string; width: number; height: number; alt: string }
  publishedAt?: string // ISO instants
  modifiedAt?: string
  authors?: string[] // addresses of their pages
  section?: string
}

/** What a reference manager takes down of the page. */
export interface CitationData {
  title: string
  authors: string[]
  publishedAt: string // ISO instant
  publication: string
  url: string // absolute
}

/** What the head of a document says. Addresses of the page and of pictures are absolute; those of assets begin with `/`
 *  and come from public/assets/manifest.json. */
export interface Head {
  title: string
  description: string
  canonical: string | null // null: the page has no address to be found at (errors, previews)
  robots?: string // e.g. `noindex`
  openGraph?: OpenGraph
  jsonLd?: object[]
  feeds?: FeedLink[]
  citation?: CitationData
  stylesheet: string
  font: string // preloaded: the roman
  icon: string
  script?: string // one module, for what HTML and CSS cannot do
}
