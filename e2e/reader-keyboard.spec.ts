import { expect, test, type Page } from '@playwright/test'
import { ARTICLE, SHORT_ARTICLE } from './reader-steps.ts'

const focused = (page: Page) => page.locator(':focus')

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab')
    if (await focused(page).evaluate((element, wanted) => element.matches(wanted), selector)) return
  }
  throw new Error(`${selector} is not reached with ${most} times Tab`)
}

test('with the keyboard alone: skip to the text, open a mark, read it, close it, and be where one was', async ({
  page,
}) => {
  await page.goto(SHORT_ARTICLE)
  await page.keyboard.press('Tab')
  await expect(focused(page)).toHaveText('Aller au contenu')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#contenu$/)
  await tabTo(page, '.mark')
  const mark = await focused(page).getAttribute('popovertarget')
  await page.keyboard.press('Enter')
  await expect(page.locator(`#${mark}`)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.locator(`#${mark} :focus`)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator(`#${mark}`)).toBeHidden()
  await expect(focused(page)).toHaveAttribute('popovertarget', mark ?? '')
})

test('every place that has the focus shows it', async ({ page }) => {
  await page.goto(ARTICLE)
  for (let n = 0; n < 45; n++) {
    await page.keyboard.press('Tab')
    const { drawn, name } = await focused(page).evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      const name = element.outerHTML.slice(0, 120)
      return { drawn: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && box.bottom > 0, name }
    })
    expect(drawn, name).toBe(true)
  }
})

test('votes with the arrows and searches with Enter', async ({ page }) => {
  await page.goto(`${SHORT_ARTICLE}#vote`)
  await page.locator('.vote input').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Vous avez donné 3 sur 5')
  await page.goto('/recherche')
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('murati')
  await page.keyboard.press('Enter')
  await expect(page.locator('.res li').first()).toBeVisible()
})

test('the accessibility tree of an article is as it was agreed', async ({ page }) => {
  await page.goto(SHORT_ARTICLE)
  await expect(page.locator('.vote')).toBeVisible()
  await page.locator('.vote').evaluate((vote) => vote.remove()) // counts what others voted
  await page.locator('.vote-sum').evaluateAll((all) => all.forEach((one) => one.remove()))
  await expect(page.locator('main')).toMatchAriaSnapshot({ name: 'article.aria.yml' })
})

test('an event of the main article reads as date, title, sentence with its verdict, people and sources', async ({
  page,
}) => {
  await page.goto(ARTICLE)
  const event = page.locator('.event').filter({ hasText: 'Sam Altman apprend son renvoi' }).first()
  await expect(event).toMatchAriaSnapshot({ name: 'event.aria.yml' })
})
