import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DEMO_ARTICLES, demoEdition } from '../../test/demo-edition.ts'
import { typographyFaults } from '../../test/french.ts'
import { Article } from './Article.tsx'
import { articlePageOf } from './article.fixture.ts'
import type { ArticleQuery } from './address.ts'
import { viewOf } from './view.ts'

const faultsOf = (name: string, query: ArticleQuery = {}) => {
  const edition = demoEdition(name)
  return typographyFaults(
    renderToStaticMarkup(
      <Article edition={edition} page={articlePageOf(edition)} view={viewOf(edition, query)!} />,
    ),
  )
}

describe('the typography of every article is French', () => {
  test.each(DEMO_ARTICLES)('%s', (name) => {
    expect(faultsOf(name)).toEqual([])
  })

  test.each([{ au: '2023-11-19' }, { acteur: 'sam-altman', statut: 'conteste' }, { depuis: '1' }])(
    'and so is every way of reading one: %o',
    (query) => {
      expect(faultsOf('renvoi-retour-sam-altman', query)).toEqual([])
    },
  )
})

test.each([
  ["<p>L'affaire</p>", 'straight apostrophe'],
  ['<p>Vraiment ?</p>', '; ! ?'],
  ['<p>Vraiment?</p>', '; ! ?'],
  ['<p>Résultat : oui</p>', 'colon'],
  ['<p>« Non »</p>', '«'],
  ['<p>le 1 novembre</p>', 'first of a month'],
  ['<p>à 12h30</p>', 'hour'],
  ['<p>à 12:30</p>', 'hour'],
  ['<p>95 %</p>', 'unit'],
  ['<p>M. Altman</p>', 'title'],
  ['<p>fin...</p>', 'three dots'],
  ['<p>le 2ème</p>', 'ordinal'],
])('%s is a fault', (html, name) => {
  expect(typographyFaults(html).join()).toContain(name)
})

test('what is not French, or not read, breaks no rule', () => {
  const html =
    '<p>Il dit\u00a0:</p><blockquote lang="en">“What now?” he said: "it\'s 12:30"</blockquote><script>a ? b : "c"</script><p>https://a.example/?q=1 et midi\u00a0; 12\u00a0h\u00a030.</p>'.replace(
      '\u00a0;',
      '\u202f;',
    )
  expect(typographyFaults(html)).toEqual([])
})
