import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { env } from './env.ts'
import { log } from './log.ts'

export interface Mail {
  to: string
  subject: string
  text: string
}

/** Sends by SMTP_URL, or without one keeps the message in FRISE_DATA/mail as an .eml file.
 *  @throws when the server refuses the message or cannot be reached */
export async function sendMail(mail: Mail, at = new Date()): Promise<void> {
  // Auto-Submitted: no holiday answer comes back (RFC 3834).
  const message = {
    ...mail,
    from: env().MAIL_FROM,
    date: at,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
  const server = env().SMTP_URL
  await (server ? deliver(server, message) : keep(message, at))
}

type Message = Mail & { from: string; date: Date; headers: Record<string, string> }

// Milliseconds, unless the address says otherwise: nodemailer would wait ten minutes for a server that has gone.
const PATIENCE = { connectionTimeout: '10000', greetingTimeout: '10000', socketTimeout: '30000' }

async function deliver(server: string, message: Message): Promise<void> {
  const address = new URL(server)
  for (const [name, wait] of Object.entries(PATIENCE))
    if (!address.searchParams.has(name)) address.searchParams.set(name, wait)
  await createTransport(address.href).sendMail(message)
}

/** Named by its moment, so that a listing is in order; written elsewhere first, so that a reader finds it whole. */
async function keep(message: Message, at: Date): Promise<void> {
  const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail(message)
  const folder = path.join(env().dataDir, 'mail')
  const file = path.join(folder, `${at.toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(`${file}.part`, composed.message as Buffer, { mode: 0o600 })
  await rename(`${file}.part`, file)
  log.info({ file: path.basename(file) }, 'mail kept in the data folder')
}
