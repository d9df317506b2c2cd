import { expect, test } from '@playwright/test'
import { typographyFaults } from '../test/french.ts'
import { ARTICLE } from './reader-steps.ts'

const OTHERS = [
  '/recherche',
  '/recherche?q=altman',
  '/recherche?q=altman&statut=etabli&a=2023',
  '/recherche?q=altman&de=hier',
  '/recherche?q=altman&nature=personne',
  '/recherche?q=zzzz',
  '/introuvable',
  '/connexion',
  `${ARTICLE}?au=2023-11-19`,
  `${ARTICLE}/modifications`,
  `${ARTICLE}/editions/1`,
  `${ARTICLE}/vote`,
  `${ARTICLE}/suivre`,
  '/abonnement',
  '/abonnement/envoye',
  '/archives',
  '/archives/2023',
]

test('every public page keeps the rules of French typography', async ({ request }) => {
  test.setTimeout(180_000)
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address]) => new URL(address!).pathname,
  )
  expect(listed.length).toBeGreaterThan(40)
  for (const place of [...listed, ...OTHERS]) {
    const html = await (await request.get(place)).text()
    const faults = typographyFaults(html.replace(/<head>.*?<\/head>/s, ''))
    expect(faults.map((fault) => `${place} ${fault}`)).toEqual([])
  }
})
