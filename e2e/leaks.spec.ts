import { expect, test } from '@playwright/test'
import { save } from './desk-steps.ts'
import { signedIn } from './member.ts'

// A word that stands nowhere else: wherever it is found, a draft has leaked (invariant 5).
const SECRET = 'Zyxomme'

const PLACES = [
  '/',
  '/flux.xml',
  '/flux.json',
  '/sitemap.xml',
  '/robots.txt',
  `/recherche?q=${SECRET}`,
  '/rectificatifs',
  '/articles/zyxomme',
  '/articles/zyxomme/editions/1',
  '/articles/zyxomme/modifications',
  '/acteurs/zyxomme',
]

test('a draft, its event, its source and its actor leak nowhere', async ({ browser, request }) => {
  const editor = await signedIn(browser, 'Malik Aubry', 'editor')
  await editor.goto('/bureau/acteurs/nouveau')
  await editor.getByLabel('Nom', { exact: true }).fill(SECRET)
  await save(editor)
  await editor.goto('/bureau/sources/nouvelle')
  await editor.getByLabel('Titre', { exact: true }).fill(SECRET)
  await save(editor)
  await editor.goto('/bureau/evenements/nouveau')
  await editor.getByLabel('Date, en EDTF').fill('2024-03-08')
  await editor.getByLabel('Titre', { exact: true }).fill(SECRET)
  await save(editor)
  await editor.goto('/bureau/articles/nouveau')
  await editor.getByLabel('Titre', { exact: true }).fill(SECRET)
  await save(editor)
  await expect(editor).toHaveURL(/\/bureau\/articles\/[0-9a-f-]{36}$/)
  const preview = await editor.request.get(`${editor.url()}/apercu`)
  expect(await preview.text()).toContain(SECRET)

  for (const place of PLACES) {
    const answer = await request.get(place)
    const words = (await answer.text()).replaceAll(`q=${SECRET}`, '').replaceAll(`value="${SECRET}"`, '')
    // The search page says again what was asked; it must not say that it found anything.
    if (place.startsWith('/recherche')) expect(words, place).toContain('Rien de publié ne correspond')
    else expect(words, place).not.toContain(SECRET)
  }

  const outside = await request.get(`${editor.url()}/apercu`, { maxRedirects: 0 })
  expect(outside.status()).toBe(303)
  expect(outside.headers().location).toContain('/connexion')
})
