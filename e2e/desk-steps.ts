import { expect, type Locator, type Page } from '@playwright/test'

/** Saves the form in hand, and waits for the desk to say that it is saved. */
export async function save(form: Page | Locator): Promise<void> {
  await expect(form.getByText(/^Modifié/).first()).toBeVisible()
  await form.getByRole('button', { name: 'Enregistrer' }).first().click()
  await expect(form.getByText(/^Enregistré le/).first()).toBeVisible()
}

export interface SourceSteps {
  title: string
  publisher: string
  url?: string
  primary?: boolean
  stance?: 'appuie' | 'conteste' | 'mentionne'
  quotation: string
}

/** Under a claim: makes a source in its dialog, which cites it, and gives its stance and exact words. */
export async function citeNew(claim: Locator, source: SourceSteps): Promise<void> {
  const page = claim.page()
  const before = await claim.getByLabel('Passage exact, dans la langue de la source').count()
  await claim.getByRole('button', { name: 'Créer une source' }).click()
  const dialog = page.getByRole('dialog', { name: 'Créer une source' })
  await dialog.getByLabel('Titre', { exact: true }).fill(source.title)
  await dialog.getByLabel('Éditeur').fill(source.publisher)
  await dialog.getByLabel('Publiée le, en EDTF').fill('2024-03-08')
  if (source.url) await dialog.getByLabel('Adresse').fill(source.url)
  if (source.primary) await dialog.getByText('primaire', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog).toBeHidden()
  await describe(claim, before, source)
}

/** Under a claim: finds a source in the library by its words, and cites it. */
export async function citeKnown(claim: Locator, source: SourceSteps): Promise<void> {
  const before = await claim.getByLabel('Passage exact, dans la langue de la source').count()
  const field = claim.getByRole('combobox', { name: 'Citer une source' })
  await field.fill(source.title.slice(0, 12))
  await claim.page().getByRole('option', { name: source.title }).click()
  await describe(claim, before, source)
}

async function describe(
  claim: Locator,
  index: number,
  { stance = 'appuie', quotation }: SourceSteps,
): Promise<void> {
  const row = claim.locator('.src').nth(index)
  await row.getByText(stance, { exact: true }).click()
  await row.getByLabel('Passage exact, dans la langue de la source').fill(quotation)
}

/** Gives a claim its verdict. */
export async function judge(claim: Locator, status: string, reason: string): Promise<void> {
  await claim.getByRole('button', { name: /Rendre une (nouvelle )?évaluation/ }).click()
  await claim.locator('.opt', { hasText: status }).click()
  await claim.getByLabel('Raison, visible des lecteurs').fill(reason)
}

/** Chooses words of the text, and makes a claim of them. */
export async function markAsClaim(page: Page, words: string): Promise<void> {
  const text = page.getByLabel('Texte', { exact: true })
  await text.evaluate((area: HTMLTextAreaElement, chosen) => {
    const from = area.value.indexOf(chosen)
    area.focus()
    area.setSelectionRange(from, from + chosen.length)
  }, words)
  await page.getByRole('button', { name: 'Marquer comme affirmation' }).click()
}

export const claim = (page: Page, number: number): Locator =>
  page
    .locator('.claim-e')
    .filter({ has: page.getByRole('heading', { name: `Affirmation ${number}`, exact: true }) })
