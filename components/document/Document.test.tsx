import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { faultsOf } from '../../test/html-checks.ts'
import { Document } from './Document.tsx'
import type { Head } from './head.ts'
import { count, inLanguage } from './words.ts'

const head: Head = {
  title: 'Un titre',
  description: 'Une phrase.',
  canonical: 'https://frise.example/articles/essai',
  openGraph: { type: 'article', publishedAt: '2023-11-22T19:15:00.000Z' },
  jsonLd: [{ '@type': 'NewsArticle', headline: '</script><script>alert(1)</script>' }],
  feeds: [{ href: '/flux.xml', title: 'Flux', type: 'application/atom+xml' }],
  stylesheet: '/assets/lecture.0.css',
  font: '/assets/frise-serif.0.woff2',
  icon: '/assets/icon.0.svg',
}
const site = {
  publication: { name: 'L’Ordre des faits', tagline: 'Chronologies', notice: 'Démonstration.' },
  sections: [{ href: '/rubriques/ia', label: 'Intelligence artificielle' }],
  foot: [{ href: '/charte', label: 'Charte' }],
}
const render = (more: Partial<Head> = {}, path = '/') =>
  renderToStaticMarkup(
    <Document head={{ ...head, ...more }} site={site} path={path} kind="list" imprint="Imprimé">
      <h1>Page</h1>
    </Document>,
  )

test('it is a whole document in French, with one stylesheet and no script that runs', () => {
  const html = render()
  expect(html).toMatch(/^<html lang="fr"><head><meta charSet="utf-8"\/>/)
  expect(html.match(/rel="stylesheet"/g)).toHaveLength(1)
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(faultsOf(html)).toEqual([])
})

test('data cannot end the script that holds it', () => {
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(render())?.[1] ?? ''
  expect(data).not.toContain('<')
  expect(JSON.parse(data)).toEqual(head.jsonLd![0])
})

test('a page that has no address gives none, and is not indexed when it says so', () => {
  const html = render({ canonical: null, robots: 'noindex' })
  expect(html).not.toMatch(/canonical|og:url/)
  expect(html).toContain('<meta name="robots" content="noindex"/>')
})

test('a reference manager finds the title, each author, the day in Paris and the address', () => {
  const html = render({
    citation: {
      title: 'Un titre',
      authors: ['Édith Témoin', 'Ada Lovelace'],
      publishedAt: '2023-11-22T23:30:00.000Z',
      publication: 'L’Ordre des faits',
      url: 'https://frise.example/articles/essai',
    },
  })
  const tags = [...html.matchAll(/<meta name="(citation_\w+)" content="([^"]*)"/g)]
  expect(tags.map(([, name, content]) => `${name}=${content}`)).toEqual([
    'citation_title=Un titre',
    'citation_author=Édith Témoin',
    'citation_author=Ada Lovelace',
    'citation_publication_date=2023-11-23',
    'citation_publisher=L’Ordre des faits',
    'citation_language=fr',
    'citation_public_url=https://frise.example/articles/essai',
  ])
  expect(render()).not.toContain('citation_')
})

test('the link to this page is marked in the title', () => {
  expect(render({}, '/recherche')).toContain('<a href="/recherche" aria-current="page">')
  expect(render({}, '/recherche')).not.toContain('<a href="/" aria-current')
})

test('words count and name as French does', () => {
  expect([count(0, 'vote'), count(1, 'vote'), count(1200, 'vote')]).toEqual([
    '0\u00a0vote',
    '1\u00a0vote',
    '1\u202f200\u00a0votes',
  ])
  expect([inLanguage('en'), inLanguage('pt-BR'), inLanguage('??')]).toEqual([
    'en anglais',
    'en portugais brésilien',
    '',
  ])
})
