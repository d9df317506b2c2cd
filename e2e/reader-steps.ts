import { expect, type Page } from '@playwright/test'

export const ARTICLE = '/articles/renvoi-retour-sam-altman-openai-novembre-2023'
export const SHORT_ARTICLE = '/articles/a-quoi-sert-un-logiciel-crm'

/** The place of the page that its address names. */
export async function expectAtItsPlace(page: Page): Promise<void> {
  const { hash } = new URL(page.url())
  expect(hash).not.toBe('')
  await expect(page.locator(hash)).toBeInViewport()
}

/** How many have voted, as the article says. */
export async function votesOn(page: Page, article: string): Promise<number> {
  await page.goto(article)
  const words = await page.locator('.vote form p').textContent()
  return Number(/([\d\s]+)vote/.exec(words?.replace(/.*sur 5,/, '') ?? '')?.[1]?.replace(/\D/g, '') ?? 0)
}
