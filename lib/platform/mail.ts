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
  /** The same in HTML; without it the message is plain text alone. */
  html?: string
  /** The name before the address of MAIL_FROM, instead of its own. */
  sender?: string
  /** Where a POST ends these letters, without another question (RFC 8058). */
  unsubscribe?: string
}

/** Sends by SMTP_URL, or without one keeps the message in FRISE_DATA/mail as an .eml file.
 *  @throws when the server refuses the message or cannot be reached */
export async function sendMail({ sender, unsubscribe, ...mail }: Mail, at = new Date()): Promise<void> {
  // Auto-Submitted: no holiday answer comes back (RFC 3834).
  const headers: Record<string, string> = { 'Auto-Submitted': 'auto-generated' }
  if (unsubscribe !== undefined) {
    headers['List-Unsubscribe'] = `<${unsubscribe}>`
    headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click'
  }
  const message = { ...mail, from: fromOf(sender), date: at, headers }
  const server = env().SMTP_URL
  await (server ? deliver(server, message) : keep(message, at))
}

type Message = Pick<Mail, 'to' | 'subject' | 'text' | 'html'> & {
  from: string | { name: string; address: string }
  date: Date
  headers: Record<string, string>
}

function fromOf(sender: string | undefined): Message['from'] {
  const from = env().MAIL_FROM
  return sender === undefined ? from : { name: sender, address: /<([^<>]+)>/.exec(from)?.[1] ?? from }
}

/** Whether it is certain that nothing has left: the server was never reached, or has said no. An error of another kind,
 *  a connection lost after the text, leaves the question open. `forGood`: there is no such address. */
export function hasNotLeft(error: unknown): { forGood: boolean } | null {
  const { code, command, responseCode, syscall } = error as Record<string, unknown>
  const isRefused = REFUSALS.has(String(code)) && (code !== 'EMESSAGE' || typeof responseCode === 'number')
  if (!isRefused && syscall !== 'connect') return null
  return { forGood: command === 'RCPT TO' && Number(responseCode) >= 500 }
}
/** nodemailer's codes for: no such server, not let in, sender or address refused, text refused. */
const REFUSALS = new Set(['EDNS', 'EAUTH', 'EENVELOPE', 'EMESSAGE'])

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
