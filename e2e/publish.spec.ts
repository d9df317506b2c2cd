import { expect, test, type Page } from '@playwright/test'
import { citeKnown, citeNew, claim, judge, markAsClaim, save } from './desk-steps.ts'
import { signedIn } from './member.ts'

const HEADLINE = 'Le rapport du cabinet WilmerHale'
const TEXT = 'Le conseil publie les conclusions du rapport. Sam Altman y retrouve un siège.'

/** A new draft with a head and an empty timeline. */
async function writeDraft(page: Page): Promise<string> {
  await page.goto('/bureau/articles/nouveau')
  await page.getByLabel('Titre', { exact: true }).fill(HEADLINE)
  await page
    .getByLabel('Chapô')
    .fill('Quatre mois après la crise, OpenAI rend publiques les conclusions de l’enquête.')
  await page.getByRole('group', { name: 'Signatures' }).getByRole('checkbox').first().check()
  await page.getByRole('group', { name: 'Rubriques' }).getByRole('checkbox').first().check()
  await page.getByRole('button', { name: /chronologie/ }).click()
  await save(page)
  await expect(page).toHaveURL(/\/bureau\/articles\/[0-9a-f-]{36}$/)
  return page.url()
}

/** An event with two claims and three sources: two made here, one cited again. */
async function writeEvent(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Écrire un événement' }).click()
  await page.getByLabel('Date, en EDTF').fill('2024-03-08')
  await expect(page.getByText('Lu\u00a0: vendredi 8\u00a0mars 2024')).toBeVisible()
  await page.getByLabel('Titre', { exact: true }).fill('Les conclusions du rapport')
  await page.getByLabel('Texte', { exact: true }).fill(TEXT)
  await markAsClaim(page, 'Le conseil publie les conclusions du rapport')
  const first = claim(page, 1)
  await citeNew(first, {
    title: 'Review completed and Altman, Brockman to continue to lead OpenAI',
    publisher: 'OpenAI',
    url: 'https://openai.example/review-completed',
    primary: true,
    quotation: 'The Special Committee completed its review',
  })
  await judge(first, 'établi', 'Communiqué d’OpenAI.')
  await markAsClaim(page, 'Sam Altman y retrouve un siège')
  const second = claim(page, 2)
  await citeNew(second, {
    title: 'Altman returns to OpenAI board',
    publisher: 'Le Quotidien',
    url: 'https://quotidien.example/altman',
    quotation: 'Mr. Altman will rejoin the board',
  })
  await citeNew(second, {
    title: 'OpenAI adds three directors',
    publisher: 'La Gazette',
    quotation: 'three new directors',
    stance: 'mentionne',
  })
  await judge(second, 'rapporté', 'Une rédaction.')
  await page.getByRole('button', { name: 'Enregistrer' }).first().click()
  await expect(page).toHaveURL(/\/bureau\/articles\//)
  await expect(page.getByRole('link', { name: 'Les conclusions du rapport' })).toBeVisible()
  await save(page)
}

async function publish(page: Page, article: string, note: string): Promise<string> {
  await page.goto(`${article}/publier`)
  await expect(page.getByText('Rien ne bloque')).toBeVisible()
  await page.getByLabel('Note aux lecteurs, lue telle quelle').fill(note)
  await page.getByRole('button', { name: /^Publier l’édition/ }).click()
  await expect(page.getByText(/est en ligne\.$/)).toBeVisible()
  return (await page.locator('.rec-u code').textContent()) ?? ''
}

test('an editor writes, sources, revises, previews and publishes; a stranger reads and checks', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const editor = await signedIn(browser, 'Camille Roy', 'editor')
  const article = await writeDraft(editor)
  await writeEvent(editor)

  await test.step('the preview is the reader’s page, and says that it is not public', async () => {
    await editor.goto(`${article}/apercu`)
    await expect(editor.getByRole('heading', { level: 1, name: HEADLINE })).toBeVisible()
    await expect(editor.getByText('Aperçu').first()).toBeVisible()
    await expect(editor.getByText('Le conseil publie les conclusions du rapport').first()).toBeVisible()
  })

  const stranger = await (await browser.newContext()).newPage()
  await test.step('nothing of the draft is public', async () => {
    const answer = await stranger.goto('/articles/le-rapport-du-cabinet-wilmerhale')
    expect(answer?.status()).toBe(404)
  })

  const address = await publish(editor, article, 'Première édition.')

  await test.step('the stranger reads it and follows a mark to its source', async () => {
    const answer = await stranger.goto(address)
    expect(answer?.status()).toBe(200)
    await expect(stranger.getByRole('heading', { level: 1, name: HEADLINE })).toBeVisible()
    const mark = stranger.locator('main .mark[popovertarget]').first()
    await mark.click()
    const panel = stranger.locator(`[id="${(await mark.getAttribute('popovertarget')) ?? ''}"]`)
    await expect(panel).toBeVisible()
    await expect(panel.getByText('The Special Committee completed its review')).toBeVisible()
    await expect(panel.locator('a[href^="https://openai.example/review-completed"]').first()).toBeVisible()
  })

  await test.step('the editor revises the event and publishes again', async () => {
    await editor.goto(article)
    await editor.getByRole('link', { name: 'Les conclusions du rapport' }).click()
    await expect(editor).toHaveURL(/\/bureau\/evenements\//)
    await editor.getByLabel('Titre', { exact: true }).fill('Le rapport rendu public')
    const second = claim(editor, 2)
    await citeKnown(second, {
      title: 'Review completed and Altman, Brockman to continue to lead OpenAI',
      publisher: 'OpenAI',
      quotation: 'Sam Altman is rejoining the board',
    })
    await judge(second, 'établi', 'Communiqué d’OpenAI.')
    await save(editor)
    await publish(editor, article, 'Mise à jour\u00a0: le siège de Sam Altman est établi.')
  })

  await test.step('the stranger sees the new edition, its note, and the first one unchanged', async () => {
    await stranger.goto(address)
    await expect(stranger.getByText('Le rapport rendu public').first()).toBeVisible()
    await expect(stranger.getByText('le siège de Sam Altman est établi').first()).toBeAttached()
    await stranger.goto(`${address}/editions/1`)
    await expect(stranger.getByText('Les conclusions du rapport').first()).toBeVisible()
    await expect(stranger.getByText('Le rapport rendu public')).toHaveCount(0)
  })
})
