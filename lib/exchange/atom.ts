import { updatedOf, type Feed, type FeedEntry } from './feed.ts'
import type { Site } from './site.ts'
import { element, textElement } from './xml.ts'

/** Source: RFC 4287 */
export function atom(feed: Feed, site: Site): string {
  const self = site.url + feed.path
  const head = [
    textElement('id', self),
    textElement('title', feed.title),
    textElement('subtitle', site.publication.tagline),
    textElement('updated', updatedOf(feed)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: site.url + feed.page }),
    element('author', {}, textElement('name', site.publication.name) + textElement('uri', `${site.url}/`)),
    textElement('generator', 'Frise'),
  ]
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'fr' }
  const content = [...head, ...feed.entries.map(entryXml)].join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('feed', attributes, content)}`
}

const entryXml = (entry: FeedEntry): string =>
  element(
    'entry',
    {},
    [
      textElement('id', entry.id),
      textElement('title', entry.title),
      element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
      textElement('published', entry.published),
      textElement('updated', entry.updated),
      ...entry.authors.map((a) =>
        element('author', {}, textElement('name', a.name) + textElement('uri', a.url)),
      ),
      ...entry.tags.map((term) => element('category', { term })),
      textElement('summary', entry.summary),
      textElement('content', entry.html, { type: 'html' }),
    ].join('\n'),
  )
