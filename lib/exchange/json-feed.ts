import type { Feed } from './feed.ts'
import type { Site } from './site.ts'

/** Source: jsonfeed.org/version/1.1 */
export function jsonFeed(feed: Feed, site: Site): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: site.url + feed.page,
    feed_url: site.url + feed.path,
    description: site.publication.tagline,
    language: 'fr',
    authors: [{ name: site.publication.name, url: `${site.url}/` }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: entry.published,
      date_modified: entry.updated,
      authors: entry.authors,
      tags: entry.tags,
      language: 'fr',
    })),
  })
}
