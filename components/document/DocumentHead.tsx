import { isoDayOf } from '#lib/domain/instant-words.ts'
import type { CitationData, Head, OpenGraph } from './head.ts'

const ROBOTS = 'max-image-preview:large'
// The paper of tokens.css, light and dark.
const PAPER = { light: '#fbfbf9', dark: '#14171b' }

export function DocumentHead({ head, siteName }: { head: Head; siteName: string }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{head.title}</title>
      <meta name="description" content={head.description} />
      <meta name="robots" content={head.robots ?? ROBOTS} />
      {head.canonical && <link rel="canonical" href={head.canonical} />}
      <meta name="theme-color" content={PAPER.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={PAPER.dark} media="(prefers-color-scheme: dark)" />
      <link rel="preload" href={head.font} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href={head.stylesheet} />
      <link rel="icon" href={head.icon} type="image/svg+xml" />
      {head.feeds?.map(({ href, title, type }) => (
        <link key={href} rel="alternate" type={type} title={title} href={href} />
      ))}
      {head.citation && <Citing citation={head.citation} />}
      <Sharing head={head} siteName={siteName} />
      {head.script && <script type="module" src={head.script} />}
    </head>
  )
}

/** For Zotero and its kind; an author each. No `citation_journal_title`: whatever has one is taken for an article of a
 *  scientific journal. Source: Zotero's «Embedded Metadata» translator, Highwire tags */
function Citing({ citation }: { citation: CitationData }) {
  const tags: [name: string, content: string][] = [
    ['citation_title', citation.title],
    ...citation.authors.map((author): [string, string] => ['citation_author', author]),
    ['citation_publication_date', isoDayOf(citation.publishedAt)],
    ['citation_publisher', citation.publication],
    ['citation_language', 'fr'],
    ['citation_public_url', citation.url],
  ]
  return tags.map(([name, content], n) => <meta key={n} name={name} content={content} />)
}

function Sharing({ head, siteName }: { head: Head; siteName: string }) {
  const { openGraph } = head
  if (!openGraph) return null
  return (
    <>
      {propertiesOf(head, openGraph, siteName).map(([property, content], n) => (
        <meta key={n} property={property} content={content} />
      ))}
      <meta name="twitter:card" content={openGraph.image ? 'summary_large_image' : 'summary'} />
    </>
  )
}

/** Source: ogp.me; article and profile properties as it lists them */
function propertiesOf(head: Head, og: OpenGraph, siteName: string): [string, string][] {
  const all: [string, string | undefined | null][] = [
    ['og:type', og.type],
    ['og:site_name', siteName],
    ['og:locale', 'fr_FR'],
    ['og:title', head.title],
    ['og:description', head.description],
    ['og:url', head.canonical],
    ['og:image', og.image?.url],
    ['og:image:width', og.image && String(og.image.width)],
    ['og:image:height', og.image && String(og.image.height)],
    ['og:image:alt', og.image?.alt],
    ['article:published_time', og.publishedAt],
    ['article:modified_time', og.modifiedAt],
    ...(og.authors ?? []).map((author): [string, string] => ['article:author', author]),
    ['article:section', og.section],
  ]
  return all.filter((pair): pair is [string, string] => Boolean(pair[1]))
}
