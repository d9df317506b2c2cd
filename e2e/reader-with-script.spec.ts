import { expect, test } from '@playwright/test'
import { ARTICLE, expectAtItsTop, idsOf } from './reader-steps.ts'

test('a reader who comes back is told what has come since', async ({ page }) => {
  await page.goto(ARTICLE)
  await expect(page.locator('.since:visible')).toHaveCount(0)
  await page.evaluate(
    (slug) => localStorage.setItem(`frise.${slug}`, '1 2024-01-01T10:00:00.000Z'),
    ARTICLE.slice(10),
  )
  await page.reload()
  const line = page.locator('.since:visible')
  await expect(line).toContainText(/Depuis votre visite du 1er janvier 2024\s: \d+/)
  await line.getByRole('link').click()
  await expect(page).toHaveURL(/\?depuis=1$/)
  await expect(page.getByText('depuis l’édition')).toBeVisible()
  expect(await page.locator('.event').count()).toBeGreaterThan(0)
})

test('the day that is read is marked in the rail; print and copy are offered', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${ARTICLE}#j-2023-11-20`)
  await expect(page.locator('.rail a[aria-current]')).toContainText('20')
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible()
  await page.getByRole('button', { name: 'Partager' }).click()
  await page.getByRole('button', { name: 'Copier l’adresse' }).click()
  await expect(page.getByRole('button', { name: 'Adresse copiée' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`${ARTICLE}$`))
})

test('a link out of a panel closes it, so that the place it leads to is seen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 })
  await page.goto(ARTICLE)
  await page.locator('.event .mark').first().click()
  const panel = page.locator('.panel:popover-open')
  await panel
    .getByRole('link', { name: /^Source/ })
    .first()
    .click()
  await expect(panel).toHaveCount(0)
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport()
})

test('an address with a place opens at that place, wherever it stands in the article', async ({ page }) => {
  test.setTimeout(180_000) // some 25 times the whole article
  await page.goto(ARTICLE)
  const anchors = await page.locator(':is(.event, .claim, .day)[id]').evaluateAll(idsOf)
  expect(anchors.length).toBeGreaterThan(200)
  for (const anchor of anchors.filter((_, n) => n % 10 === 0)) {
    await page.goto('about:blank')
    await page.goto(`${ARTICLE}#${anchor}`)
    await expectAtItsTop(page, anchor)
  }
})
