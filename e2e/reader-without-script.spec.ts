import { expect, test } from '@playwright/test'
import { ARTICLE, expectAtItsPlace, SHORT_ARTICLE, votesOn } from './reader-steps.ts'

// Everything on a reader's page works with scripts blocked.
test.use({ javaScriptEnabled: false })

test('a reader opens what a sentence rests on, and follows a source to its passage', async ({ page }) => {
  await page.goto(ARTICLE)
  const event = page.locator('.event').filter({ hasText: 'Sam Altman apprend son renvoi' }).first()
  const panel = event.locator('.panel').first()
  await expect(panel).toBeHidden()
  await event.locator('.mark').first().click()
  await expect(panel).toBeVisible()
  await expect(panel).toContainText(/depuis le .*Qui le dit/s)
  await expect(panel.getByRole('link', { name: 'Lire le passage' }).first()).toHaveAttribute(
    'href',
    /^https:.*#:~:text=/,
  )
  await panel
    .getByRole('link', { name: /^Source/ })
    .first()
    .click()
  await expectAtItsPlace(page)
})

test('reads as it was known on a day, some events alone, and comes back', async ({ page }) => {
  await page.goto(ARTICLE)
  const events = page.locator('.event')
  const all = await events.count()
  await page.locator('.asof a').filter({ hasText: '19' }).click()
  await expect(page.getByText('Ce que l’on savait le 19')).toBeVisible()
  const known = await events.count()
  expect(known).toBeLessThan(all)
  await page.locator('.filt a').filter({ hasText: 'Sam Altman' }).click()
  expect(await events.count()).toBeLessThan(known)
  await page.getByRole('link', { name: 'Lire tout l’article' }).click()
  await expect(events).toHaveCount(known)
  await page.getByRole('link', { name: 'Lire l’article d’aujourd’hui' }).click()
  await expect(events).toHaveCount(all)
})

test('follows a day of the rail, the frise and a permalink to their place', async ({ page }) => {
  await page.goto(ARTICLE)
  for (const link of ['.rail nav ol ol a >> nth=2', '.as-list a >> nth=20', '.event .perma >> nth=12']) {
    if (link.startsWith('.as-list')) await page.locator('.as-list summary').click()
    await page.locator(link).click()
    await expectAtItsPlace(page)
  }
})

test('votes once, changes their mind, and the article counts one vote', async ({ page }) => {
  const before = await votesOn(page, SHORT_ARTICLE)
  for (const note of ['4', '2']) {
    await page.goto(SHORT_ARTICLE)
    await page.locator('.vote label').filter({ hasText: note }).click()
    await page.getByRole('button', { name: 'Voter' }).click()
    await expect(page.getByRole('status')).toContainText(`Vous avez donné ${note} sur 5`)
    expect(await votesOn(page, SHORT_ARTICLE)).toBe(before + 1)
  }
})

test('searches with a spelling mistake and lands on the event', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Recherche' }).first().click()
  await page.getByRole('searchbox').fill('sutskeverr regrette')
  await page.getByRole('button', { name: /Chercher|Rechercher/ }).click()
  await page.locator('.res h3 a').first().click()
  await expect(page).toHaveURL(/\/articles\/.*#[ea]-/)
  await expectAtItsPlace(page)
})

test('narrows a search by a status and a day, lands on an event, and takes a filter away', async ({
  page,
}) => {
  await page.goto('/recherche?q=altman')
  const results = page.locator('.res > li')
  await page.locator('.filters a').filter({ hasText: 'établi' }).click()
  await expect(page).toHaveURL('/recherche?q=altman&statut=etabli')
  await page.getByLabel('Du', { exact: true }).fill('hier')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(page.getByLabel('Du', { exact: true })).toHaveAccessibleDescription(/n’est pas comprise/)
  await page.getByLabel('Du', { exact: true }).fill('17 novembre 2023')
  await page.getByLabel('Au', { exact: true }).fill('17/11/2023')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(page).toHaveURL(/statut=etabli/)
  const number = Number(
    await page.locator('.filters a', { hasText: 'établi' }).locator('.num-s').textContent(),
  )
  await expect(results).toHaveCount(number)
  await expect(results.first()).toContainText('17 novembre 2023')
  const narrowed = page.url()
  await results.first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/articles\/.*#[ea]-/)
  await expectAtItsPlace(page)
  await page.goto(narrowed)
  await page.locator('.filters a').filter({ hasText: 'établi' }).click()
  await expect(page).not.toHaveURL(/statut=/)
  await expect(page.getByRole('searchbox')).toHaveValue('altman')
})

test('prints the text, its notes and its sources with their addresses, and no tool', async ({ page }) => {
  await page.goto(ARTICLE)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.refs').first()).toBeVisible()
  await expect(page.locator('.sources')).toBeVisible()
  const imprint = page.locator('.print-foot')
  await expect(imprint).toContainText('édition\u00a03 du 10\u00a0novembre 2025')
  const display = await imprint.evaluate((line) => getComputedStyle(line).display)
  expect(display).toBe('table-footer-group') // so on every sheet
  for (const tool of ['.rail', '.ways', '.vote form', '.acts', '.mast nav'])
    await expect(page.locator(tool).first()).toBeHidden()
  const address = await page
    .locator('.sources li a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content)
  expect(address).toContain('http')
})

test('an article that was never published is a page that offers to search', async ({ page }) => {
  const answer = await page.goto('/articles/jamais-publie')
  expect(answer?.status()).toBe(404)
  await page.getByRole('searchbox').fill('altman')
  await page.getByRole('searchbox').press('Enter')
  await expect(page.locator('.res li').first()).toBeVisible()
})
