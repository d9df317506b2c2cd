import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

export interface Mailbox {
  /** For SMTP_URL. */
  url: string
  received: ReceivedMail[]
  /** Addresses that it takes nothing for, and the code it says so with (RFC 5321 §4.2.1). */
  refused: Map<string, number>
  close: () => Promise<void>
}
export interface ReceivedMail {
  to: string[]
  headers: string
  /** Decoded. */
  text: string
  /** Decoded; '' for a message of plain text alone. */
  html: string
}

/** A real mail server on the loopback address, which keeps what it is given. */
export async function openMailbox(): Promise<Mailbox> {
  const received: ReceivedMail[] = []
  const refused: Mailbox['refused'] = new Map()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      const responseCode = refused.get(address)
      done(responseCode === undefined ? null : Object.assign(new Error('refused'), { responseCode }))
    },
    onData: (stream, { envelope }, done) => {
      void collect(stream).then((message) => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), ...parseMail(message) })
        done()
      }, done)
    },
  })
  const listener = server.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as AddressInfo
  const close = () => new Promise<void>((closed) => server.close(closed))
  return { url: `smtp://127.0.0.1:${port}`, received, refused, close }
}

async function collect(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('latin1')
}

type Parsed = Omit<ReceivedMail, 'to'>

/** @param message of one part, or of plain text and HTML, as nodemailer composes it, one character a byte */
export function parseMail(message: string): Parsed {
  const { headers, text } = parsePart(message)
  const boundary = /^content-type: multipart\/alternative;\s+boundary="([^"]+)"/im.exec(headers)?.[1]
  if (boundary === undefined) return { headers, text, html: '' }
  const parts = message.split(`--${boundary}`).slice(1, -1).map(parsePart)
  const ofType = (type: string) => parts.find((part) => part.headers.includes(type))?.text ?? ''
  return { headers, text: ofType('text/plain'), html: ofType('text/html') }
}

function parsePart(message: string): Omit<Parsed, 'html'> {
  const end = message.indexOf('\r\n\r\n')
  const headers = message.slice(0, end)
  const encoded = message.slice(end + 4)
  const encoding = /^content-transfer-encoding: (\S+)/im.exec(headers)?.[1]?.toLowerCase()
  return { headers, text: decode(encoded, encoding).toString('utf8') }
}

function decode(encoded: string, encoding: string | undefined): Buffer {
  if (encoding === 'base64') return Buffer.from(encoded, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(encoded, 'latin1')
  const bytes = encoded
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}
