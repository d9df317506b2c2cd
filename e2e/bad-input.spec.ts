import { expect, test, type Page } from '@playwright/test'
import { save } from './desk-steps.ts'
import { signedIn } from './member.ts'

const refused = async (page: Page, label: string, sentence: RegExp, typed: string) => {
  const field = page.getByLabel(label, { exact: true }).first()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(sentence)
  await expect(field).toHaveValue(typed)
}
const submit = (page: Page) => page.getByRole('button', { name: 'Enregistrer' }).first().click()

test('bad input: a French sentence beside the field, and what was typed is kept', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await signedIn(browser, 'Jeanne Morel', 'editor')

  await test.step('an event: a day that does not exist, a clock without a zone', async () => {
    await page.goto('/bureau/evenements/nouveau')
    await page.getByLabel('Date, en EDTF').fill('2023-02-30')
    await page.getByLabel('Titre', { exact: true }).fill('Un titre à garder')
    await submit(page)
    await expect(page.getByRole('alert').filter({ hasText: 'Refusé' })).toBeVisible()
    await refused(page, 'Date, en EDTF', /2023-02-28/, '2023-02-30')
    await expect(page.getByLabel('Titre', { exact: true })).toHaveValue('Un titre à garder')
    await page.getByLabel('Date, en EDTF').fill('2023-11-17T12:30')
    await submit(page)
    await expect(page.getByText('Une heure demande un fuseau.')).toBeVisible()
    await page.getByLabel('Fuseau du lieu').selectOption('America/Los_Angeles')
    await expect(page.getByText(/12\u00a0h\u00a030 à .*21\u00a0h\u00a030 à Paris/)).toBeVisible()
    await save(page)
  })

  await test.step('a source: no title, an address that is none', async () => {
    await page.goto('/bureau/sources/nouvelle')
    await page.getByLabel('Adresse', { exact: true }).fill('exemple')
    await submit(page)
    await refused(page, 'Adresse', /https:\/\//, 'exemple')
    await refused(page, 'Titre', /À remplir/, '')
  })

  await test.step('an actor: an address with accents', async () => {
    await page.goto('/bureau/acteurs/nouveau')
    await page.getByLabel('Nom', { exact: true }).fill('Éloïse')
    await page.getByLabel('Adresse de sa page').fill('Éloïse Témoin')
    await submit(page)
    await refused(page, 'Adresse de sa page', /Minuscules/, 'Éloïse Témoin')
  })

  await test.step('an article: an address that is taken', async () => {
    await page.goto('/bureau/articles/nouveau')
    await page.getByLabel('Titre', { exact: true }).fill('Encore un')
    await page.getByLabel('Adresse', { exact: true }).fill('renvoi-retour-sam-altman-openai-novembre-2023')
    await submit(page)
    await refused(page, 'Adresse', /déjà/, 'renvoi-retour-sam-altman-openai-novembre-2023')
  })
})

test('a stale save is refused: both texts are shown, and what was typed is kept', async ({ browser }) => {
  test.setTimeout(120_000)
  const mine = await signedIn(browser, 'Anne Duval', 'editor')
  const theirs = await signedIn(browser, 'Paul Giraud', 'editor')
  await mine.goto('/bureau/evenements/nouveau')
  await mine.getByLabel('Date, en EDTF').fill('2024-05-01')
  await mine.getByLabel('Titre', { exact: true }).fill('Titre premier')
  await save(mine)
  await expect(mine).toHaveURL(/[0-9a-f-]{36}$/)
  await theirs.goto(mine.url())

  await theirs.getByLabel('Titre', { exact: true }).fill('Titre de Paul')
  await save(theirs)
  await mine.getByLabel('Titre', { exact: true }).fill('Titre d’Anne')
  await mine.getByLabel('Lieu', { exact: true }).fill('Lyon')
  await submit(mine)
  const notice = mine.getByRole('alert').filter({ hasText: 'Paul Giraud' })
  await expect(notice).toBeVisible()
  await expect(notice.getByText('Titre d’Anne')).toBeVisible()
  await expect(notice.getByText('Titre de Paul')).toBeVisible()
  await expect(mine.getByLabel('Titre', { exact: true })).toHaveValue('Titre d’Anne')

  await mine.getByRole('button', { name: 'Garder le mien' }).click()
  await save(mine)
  await theirs.reload()
  await expect(theirs.getByLabel('Titre', { exact: true })).toHaveValue('Titre d’Anne')
  await expect(theirs.getByLabel('Lieu', { exact: true })).toHaveValue('Lyon')
})

test('words that were never saved are offered back, also when others were typed over them', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'Louise Petit', 'editor')
  const name = page.getByLabel('Nom', { exact: true })
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto('/bureau/acteurs/nouveau')
  await name.fill('Un nom jamais enregistré')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Le reprendre' })).toBeVisible()
  await name.fill('Un autre nom')
  await page.reload()
  await page.getByRole('button', { name: 'L’écarter' }).click()
  await page.reload()
  await page.getByRole('button', { name: 'Le reprendre' }).click()
  await expect(name).toHaveValue('Un nom jamais enregistré')
})

test('addresses that lead nowhere, or not for this role, say so with the right status', async ({
  browser,
  request,
}) => {
  const statusOf = async (path: string) => (await request.get(path, { maxRedirects: 0 })).status()
  expect(await statusOf('/articles/inconnu')).toBe(404)
  expect(await statusOf('/articles/%E0%A4%A')).toBe(400)
  expect(await statusOf(`/${'a'.repeat(3000)}`)).toBeGreaterThanOrEqual(400)
  expect((await request.delete('/')).status()).toBe(405)
  expect(await statusOf('/bureau/articles')).toBe(307)

  const page = await signedIn(browser, 'Rédac Trice', 'contributor')
  expect((await page.goto('/bureau/membres'))?.status()).toBe(403)
  await expect(page.getByRole('heading', { name: 'Réservé' })).toBeVisible()
  expect((await page.goto('/bureau/articles/00000000-0000-4000-8000-000000000000'))?.status()).toBe(404)
  expect((await page.goto('/bureau/articles/nimporte-quoi'))?.status()).toBe(404)
})
