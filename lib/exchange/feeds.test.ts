import { expect, test } from 'vitest'
import { edition } from './edition.fixture.ts'
import { articleHtml } from './article-html.ts'
import { atom } from './atom.ts'
import { feedEntry, type Feed } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import type { Site } from './site.ts'
import { robots, sitemap, sitemapIndex, newsSitemap } from './sitemap.ts'
import { escaped } from './xml.ts'

const site: Site = {
  url: 'https://exemple.fr',
  publication: { name: 'L’Ordre des faits', tagline: 'Sourcé & daté', notice: null },
}
const feed: Feed = {
  title: 'L’Ordre des faits',
  path: '/flux.xml',
  page: '/',
  entries: [feedEntry(edition, site)],
}

test('the whole article, with its verdicts and its sources', () => {
  expect(articleHtml(edition, site)).toBe(
    [
      '<p>Les faits, heure par heure.</p>',
      '<h2>Ce qu’on sait</h2><p>Une phrase &lt; une autre. Un avis.<sup>[analyse]</sup></p>\n',
      '<h3><a href="https://exemple.fr/articles/renvoi-et-retour#e-000000000g">vendredi 17\u00a0novembre 2023 à 12\u00a0h\u00a030 (San Francisco)</a> · Le communiqué</h3>',
      '<p>Le conseil <strong>renvoie</strong><sup>[1]</sup> Sam Altman.</p>\n',
      '<h3><a href="https://exemple.fr/articles/renvoi-et-retour#e-000000000h">novembre 2023</a></h3>',
      '<p>Une lettre circule.<sup>[rapporté, 1, 2]</sup></p>',
      '<h2>Sources</h2><ol><li value="1"><a href="https://openai.example/blog?a=1&amp;b=2">OpenAI announces</a>, OpenAI, vendredi 17\u00a0novembre 2023</li>',
      '<li value="2">«The letter», vers novembre 2023</li></ol>',
    ].join(''),
  )
})

test('Atom: one entry an article, escaped once, with the dates readers see', () => {
  const xml = atom(feed, site)
  expect(xml).toContain('<id>urn:uuid:01890000-0000-7000-8000-000000000001</id>')
  expect(xml).toContain('<title>Renvoyé, puis rappelé &lt;en cinq jours&gt; &amp; demi</title>')
  expect(xml).toContain(
    '<published>2023-11-22T19:15:00.000Z</published>\n<updated>2023-11-24T09:00:00.000Z</updated>',
  )
  expect(xml).toContain('<subtitle>Sourcé &amp; daté</subtitle>')
  expect(xml).toContain('<content type="html">&lt;p&gt;Les faits, heure par heure.&lt;/p&gt;')
  expect(xml).toContain('Une phrase &amp;lt; une autre')
  expect(xml.match(/<updated>/g)).toHaveLength(2)
})

test('a feed without entries is still a feed', () => {
  expect(atom({ ...feed, entries: [] }, site)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
})

test('JSON Feed: the same facts', () => {
  expect(JSON.parse(jsonFeed({ ...feed, path: '/flux.json' }, site))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: 'https://exemple.fr/flux.json',
    home_page_url: 'https://exemple.fr/',
    items: [
      {
        id: 'urn:uuid:01890000-0000-7000-8000-000000000001',
        url: 'https://exemple.fr/articles/renvoi-et-retour',
        title: 'Renvoyé, puis rappelé <en cinq jours> & demi',
        date_modified: '2023-11-24T09:00:00.000Z',
        content_html: articleHtml(edition, site),
        tags: ['Entreprises'],
      },
    ],
  })
})

test('a sitemap claims a date only where there is one', () => {
  const rows = [
    { loc: 'https://exemple.fr/articles/a?x=1&y', lastmod: '2023-11-24T09:00:00.000Z' },
    { loc: 'https://exemple.fr/', lastmod: null },
  ]
  expect(sitemap(rows)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
      '<url><loc>https://exemple.fr/articles/a?x=1&amp;y</loc><lastmod>2023-11-24T09:00:00.000Z</lastmod></url>\n' +
      '<url><loc>https://exemple.fr/</loc></url></urlset>',
  )
  expect(sitemapIndex(rows.slice(1))).toContain(
    '<sitemap><loc>https://exemple.fr/</loc></sitemap></sitemapindex>',
  )
})

test('news names the publication, the day and the title of each article', () => {
  const row = {
    loc: 'https://exemple.fr/articles/a',
    publishedAt: '2023-11-24T09:00:00.000Z',
    title: 'A & B',
  }
  expect(newsSitemap([row], 'L’Ordre')).toContain(
    '<url><loc>https://exemple.fr/articles/a</loc><news:news><news:publication><news:name>L’Ordre</news:name>' +
      '<news:language>fr</news:language></news:publication>' +
      '<news:publication_date>2023-11-24T09:00:00.000Z</news:publication_date><news:title>A &amp; B</news:title></news:news></url>',
  )
})

test('robots are told where not to go, and where the map is', () => {
  expect(robots('https://exemple.fr')).toMatch(
    /Disallow: \/bureau\n[^]*\nSitemap: https:\/\/exemple\.fr\/sitemap\.xml\nSitemap: https:\/\/exemple\.fr\/sitemap-actualites\.xml\n$/,
  )
})

test('what XML does not allow is left out, the rest of Unicode stays', () => {
  expect(escaped('a\u0000\u000b\ud800b\ufffe 𝄞 «é» \u202f!\t\n')).toBe('ab 𝄞 «é» \u202f!\t\n')
})
