import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { testDatabase } from './database.ts'
import { setVariable } from './environment.ts'
import { openMailbox, type Mailbox } from './mailbox.ts'

export interface Newsroom {
  mailbox: Mailbox
  /** FRISE_DATA of this test file. */
  data: string
  close: () => Promise<void>
}

export const siteUrl = 'https://frise.example'

/** An empty database, a data folder and a mail server for one test file, named in the environment before anything of
 *  the platform reads it. Call it in `beforeAll`, `close` in `afterAll`. */
export async function openNewsroom(): Promise<Newsroom> {
  const database = await testDatabase()
  const mailbox = await openMailbox()
  const data = mkdtempSync(path.join(os.tmpdir(), 'frise-newsroom-'))
  setVariable('DATABASE_URL', database.url)
  setVariable('SITE_URL', siteUrl)
  setVariable('SMTP_URL', mailbox.url)
  setVariable('FRISE_DATA', data)
  const close = async () => {
    await mailbox.close()
    await database.drop()
    rmSync(data, { recursive: true })
  }
  return { mailbox, data, close }
}
