import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { readVariable } from '../test/environment.ts'
import { parseMail } from '../test/mailbox.ts'
import { frise } from './member.ts'
import { ARTICLE } from './reader-steps.ts'

const EMAIL = 'lectrice@exemple.fr'
const OFFER = 'Le recueil 2023 à moitié prix.'

/** What has been mailed to an address, the oldest first. */
function mailsTo(email: string) {
  const folder = path.join(readVariable('E2E_DATA') ?? '', 'mail')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .map((file) => parseMail(readFileSync(path.join(folder, file), 'latin1')))
    .filter(({ headers }) => headers.includes(`To: ${email}`))
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('an editor starts a campaign; a stranger without script asks for the code, confirms, receives it, closes the banner', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await page.goto(ARTICLE)
  const options = ['--text', OFFER, '--consent', 'Recevoir aussi la lettre.', '--body', 'Votre code : {code}']
  const made = await frise(
    'campaign',
    'create',
    ...options,
    '--code',
    'MOITIE',
    '--from',
    day(-1),
    '--to',
    day(3),
  )
  const id = /[0-9a-f-]{36}/.exec(made)?.[0] ?? ''
  try {
    const banner = page.getByRole('complementary', { name: 'Offre' })
    await test.step('the banner is on the page that was kept before, within its width', async () => {
      await page.goto(ARTICLE)
      await expect(banner).toContainText(OFFER)
      const box = await banner.boundingBox()
      expect([box?.x, box?.y, (box?.width ?? 0) <= 360]).toEqual([0, 0, true])
      for (const target of await banner.locator('button, input:not([type=hidden])').all()) {
        const { width, height } = (await target.boundingBox()) ?? { width: 0, height: 0 }
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
      }
    })

    await test.step('asking sends a letter with one link, and no code', async () => {
      await banner.getByLabel(OFFER).fill(EMAIL)
      await banner.getByRole('button', { name: 'Recevoir le code' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regardez votre boîte de réception')
      await expect.poll(() => mailsTo(EMAIL).length).toBe(1)
    })

    await test.step('the button of the link’s page sends the code', async () => {
      const [letter] = mailsTo(EMAIL)
      await page.goto(/https?:\S+/.exec(letter?.text ?? '')?.[0] ?? '')
      await expect(page.getByRole('checkbox', { name: 'Recevoir aussi la lettre.' })).not.toBeChecked()
      expect(mailsTo(EMAIL)).toHaveLength(1)
      await page.getByRole('button', { name: 'Confirmer et recevoir le code' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre code est parti')
      expect(mailsTo(EMAIL).at(-1)?.text).toContain('MOITIE')
    })

    await test.step('closed, the banner stays away, for this reader alone', async () => {
      await page.goto(ARTICLE)
      await banner.getByRole('button', { name: 'Masquer ce bandeau' }).click()
      await expect(page).toHaveURL(ARTICLE)
      await expect(banner).toHaveCount(0)
      await page.goto('/')
      await expect(banner).toHaveCount(0)
      const stranger = await (await browser.newContext()).newPage()
      await stranger.goto('/')
      const others = stranger.getByRole('complementary', { name: 'Offre' })
      await expect(others).toContainText(OFFER)
      for (const colorScheme of ['light', 'dark'] as const) {
        await stranger.emulateMedia({ colorScheme })
        expect((await new AxeBuilder({ page: stranger }).include('.promo').analyze()).violations).toEqual([])
      }
    })
  } finally {
    await frise('campaign', 'end', id)
  }
})
