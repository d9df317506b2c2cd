import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { setVariable } from '../../test/environment.ts'
import { openMailbox, parseMail } from '../../test/mailbox.ts'

const data = mkdtempSync(path.join(os.tmpdir(), 'frise-mail-'))
const mail = {
  to: 'anne@frise.example',
  subject: 'Été : « déjà »',
  text: `Voici\u00a0: l’adresse\n\nhttps://frise.example/connexion/entrer?jeton=${'a'.repeat(100)}\n`,
}

beforeAll(() => {
  setVariable('FRISE_DATA', data)
  setVariable('MAIL_FROM', 'Frise <bureau@frise.example>')
})
afterAll(() => {
  rmSync(data, { recursive: true })
})

/** The environment is read once: each test begins with a platform that has not read it yet. */
async function freshMail() {
  vi.resetModules()
  return import('./mail.ts')
}

test('without SMTP_URL the message is kept in the data folder, for its owner alone', async () => {
  const { sendMail } = await freshMail()
  await sendMail(mail, new Date('2026-11-25T08:00:00Z'))
  const [file = '', ...others] = readdirSync(path.join(data, 'mail'))
  expect(others).toEqual([])
  expect(file).toMatch(/^2026-11-25T08-00-00\.000Z-[0-9a-f]{8}\.eml$/)
  expect(statSync(path.join(data, 'mail', file)).mode & 0o777).toBe(0o600)
  const { headers, text } = parseMail(readFileSync(path.join(data, 'mail', file), 'latin1'))
  expect(headers).toMatch(/^From: Frise <bureau@frise\.example>$/m)
  expect(headers).toMatch(/^To: anne@frise\.example$/m)
  expect(headers).toMatch(/^Date: Wed, 25 Nov 2026 08:00:00 \+0000$/m)
  expect(text.replaceAll('\r', '')).toBe(mail.text)
})

test('with SMTP_URL it is sent, and a refusal is an error', async () => {
  const mailbox = await openMailbox()
  setVariable('SMTP_URL', mailbox.url)
  const { sendMail } = await freshMail()
  await sendMail(mail)
  expect(mailbox.received).toHaveLength(1)
  expect(mailbox.received[0]?.to).toEqual(['anne@frise.example'])
  expect(mailbox.received[0]?.text.replaceAll('\r', '')).toBe(mail.text)
  await mailbox.close()
  await expect(sendMail(mail)).rejects.toThrow('ECONNREFUSED')
})
