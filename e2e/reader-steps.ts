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

export const idsOf = (elements: Element[]): string[] => elements.map(({ id }) => id)

/** The place is at the top of the window, or as near to it as the end of the page allows, and stays there. */
export async function expectAtItsTop(page: Page, anchor: string): Promise<void> {
  const place = await page.locator(`[id="${anchor}"]`).evaluate(async (element) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let n = 0; n < 4; n++) await frame() // what was not laid out gets its height in the next ones
    const { scrollTop, scrollHeight, clientHeight } = document.documentElement
    return { top: element.getBoundingClientRect().top, atEnd: scrollTop + clientHeight > scrollHeight - 2 }
  })
  if (!place.atEnd) expect(place.top, anchor).toBeLessThan(60)
  expect(place.top, anchor).toBeGreaterThan(-2)
}
