import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { signedIn } from './member.ts'
import { ARTICLE, SHORT_ARTICLE } from './reader-steps.ts'

const DESK = [
  '/bureau',
  '/bureau/articles',
  '/bureau/articles/nouveau',
  '/bureau/evenements',
  '/bureau/evenements/nouveau',
  '/bureau/affirmations',
  '/bureau/sources',
  '/bureau/sources/nouvelle',
  '/bureau/acteurs',
  '/bureau/acteurs/nouveau',
  '/bureau/membres',
  '/bureau/compte',
]
const LIBRARIES = ['/bureau/articles', '/bureau/evenements', '/bureau/sources', '/bureau/acteurs']
const PUBLIC = [
  '/',
  '/connexion',
  '/recherche?q=altman',
  '/recherche?q=altman&statut=etabli&a=2023',
  '/recherche?q=altman&de=hier',
  '/recherche?q=altman&nature=personne',
  '/recherche?q=zzzz',
  '/rectificatifs',
  '/introuvable',
  '/a-propos',
  '/archives',
  '/archives/2023',
  '/rubriques/intelligence-artificielle',
  '/auteurs/eloise-temoin',
  '/acteurs/sam-altman',
  `${SHORT_ARTICLE}/vote`,
  `${SHORT_ARTICLE}/suivre`,
  '/abonnement',
  `${ARTICLE}?au=2023-11-19&acteur=sam-altman`,
  `${ARTICLE}/modifications`,
  `${SHORT_ARTICLE}/editions/1`,
  ARTICLE,
]

async function expectNoFault(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(
      (v) =>
        `${place} ${v.id}: ${v.nodes
          .map((n) => n.html)
          .join(' | ')
          .slice(0, 300)}`,
    ),
  ).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen of the desk (${colorScheme})`, async ({ browser }) => {
    test.setTimeout(240_000)
    const page = await signedIn(browser, `Inès Marchand ${colorScheme}`, 'admin')
    await page.emulateMedia({ colorScheme })
    for (const place of DESK) {
      await page.goto(place)
      await expectNoFault(page, place)
    }
    for (const library of LIBRARIES) {
      await page.goto(library)
      await page.locator('.lib-t tbody a').first().click()
      await page.waitForURL(/[0-9a-f-]{36}$/)
      await expectNoFault(page, page.url())
      const thing = page.url()
      await page.goto(`${thing}/historique`)
      await expectNoFault(page, page.url())
      if (library !== '/bureau/articles') continue
      await page.goto(`${thing}/publier`)
      await expectNoFault(page, page.url())
      await page.goto(`${thing}/apercu`)
      await expectNoFault(page, page.url())
    }
  })

  test(`axe finds nothing on any public page (${colorScheme})`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme })
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      for (const place of PUBLIC) {
        await page.goto(place)
        await expectNoFault(page, `${place} ${width}`)
      }
    }
  })
}
