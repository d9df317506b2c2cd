import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { readVariable } from '../test/environment.ts'
import { parseMail } from '../test/mailbox.ts'
import { frise, signedIn } from './member.ts'

/** The texts of the mails to one address, the oldest first; the server keeps them as files. */
function mailsTo(email: string): string[] {
  const folder = path.join(readVariable('E2E_DATA') ?? '', 'mail')
  return readdirSync(folder)
    .sort()
    .map((name) => parseMail(readFileSync(path.join(folder, name), 'utf8')))
    .filter(({ headers }) => headers.includes(email))
    .map(({ text }) => text)
}

async function askForLink(page: Page, email: string): Promise<string> {
  await page.goto('/connexion/lien')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByRole('button', { name: 'Envoyer le lien' }).click()
  await expect(page).not.toHaveTitle(/Recevoir un lien/)
  return ((await page.locator('main').textContent()) ?? '').replaceAll(email, '…')
}

test('known and unknown addresses get the same answer; the link signs in by its button, once', async ({
  browser,
}) => {
  await frise('member', 'add', 'connue@exemple.fr', '--role', 'editor', '--name', 'Connue')
  const page = await (await browser.newContext()).newPage()
  const unknown = await askForLink(page, 'absente@exemple.fr')
  expect(await askForLink(page, 'connue@exemple.fr')).toBe(unknown)
  await expect.poll(() => mailsTo('connue@exemple.fr').length).toBe(1)
  expect(mailsTo('absente@exemple.fr')).toEqual([])

  const link = /https?:\/\/\S+/.exec(mailsTo('connue@exemple.fr')[0] ?? '')?.[0] ?? ''
  await page.goto(link) // a mail scanner does as much: it must use nothing up
  await page.goto(link)
  await page.getByRole('button').first().click()
  await expect(page).toHaveURL(/\/bureau/)

  const other = await (await browser.newContext()).newPage()
  const again = await other.goto(link)
  const button = other.getByRole('button').first()
  if (again?.ok() && (await button.isVisible())) await button.click()
  await other.goto('/bureau')
  await expect(other).toHaveURL(/\/connexion/)
})

test('signing out ends the session', async ({ browser }) => {
  const page = await signedIn(browser, 'Sortante', 'contributor')
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.goto('/bureau')
  await expect(page).toHaveURL(/\/connexion/)
})
