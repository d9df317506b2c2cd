import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { readVariable } from '../test/environment.ts'
import { frise, signedIn } from './member.ts'

const mails = path.join(readVariable('E2E_DATA') ?? '', 'mail')
const mailsTo = (email: string): string[] => {
  try {
    return readdirSync(mails)
      .sort()
      .map((name) => readFileSync(path.join(mails, name), 'utf8'))
      .filter((mail) => mail.includes(email))
  } catch {
    return []
  }
}

test('known and unknown addresses get the same answer; the link signs in by its button, once', async ({
  browser,
}) => {
  await frise('member', 'add', 'connue@exemple.fr', '--role', 'editor', '--name', 'Connue')
  const page = await (await browser.newContext()).newPage()
  const ask = async (email: string) => {
    await page.goto('/connexion')
    await page
      .getByLabel(/courriel|électronique|adresse/i)
      .first()
      .fill(email)
    await page.getByRole('button', { name: /lien/i }).click()
    return (await page.locator('main').textContent())?.replaceAll(email, '…')
  }
  expect(await ask('connue@exemple.fr')).toBe(await ask('inconnue@exemple.fr'))
  await expect.poll(() => mailsTo('connue@exemple.fr').filter((m) => !m.includes('inconnue')).length).toBe(1)
  expect(mailsTo('inconnue@exemple.fr')).toEqual([])

  const mail =
    mailsTo('connue@exemple.fr')[0]
      ?.replace(/=\r?\n/g, '')
      .replaceAll('=3D', '=') ?? ''
  const link = /https?:\/\/\S*\/connexion\S+/.exec(mail)?.[0] ?? ''
  await page.goto(link) // a mail scanner does as much: it must use nothing up
  await page.goto(link)
  await page.getByRole('button').first().click()
  await expect(page).toHaveURL(/\/bureau/)

  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  const button = other.getByRole('button').first()
  if (await button.isVisible()) await button.click()
  await expect(other).not.toHaveURL(/\/bureau/)
})

test('signing out ends the session', async ({ browser }) => {
  const page = await signedIn(browser, 'Sortante', 'contributor')
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.goto('/bureau')
  await expect(page).toHaveURL(/\/connexion/)
})
