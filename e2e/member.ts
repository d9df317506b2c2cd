import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, type Browser, type Page } from '@playwright/test'
import { environmentWith, readVariable } from '../test/environment.ts'
import { root } from '../test/shell.ts'

export type Role = 'contributor' | 'editor' | 'admin'

/** Runs the CLI on the server's own data, while the server runs. @returns what it printed */
export async function frise(...words: string[]): Promise<string> {
  const env = environmentWith({ FRISE_DATA: readVariable('E2E_DATA'), SITE_URL: readVariable('E2E_URL') })
  const { stdout } = await promisify(execFile)(process.execPath, ['lib/cli/frise.ts', ...words], {
    cwd: root,
    env,
  })
  return stdout
}

/** A member made by the CLI, signed in by its one-time link, as a newcomer would be.
 *  @returns a page of a browser context of their own */
export async function signedIn(browser: Browser, name: string, role: Role): Promise<Page> {
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@exemple.fr`
  const said = await frise('member', 'add', email, '--role', role, '--name', name)
  const link = /https?:\/\/\S+/.exec(said)?.[0]
  if (!link) throw new Error(`no link in: ${said}`)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button').first().click()
  await expect(page).toHaveURL(/\/bureau/)
  return page
}
