import { AppError } from '#lib/domain/errors.ts'
import { clientAddress } from '../client-address.ts'
import { env } from '../env.ts'
import type { Visit } from './password-sign-in.commands.ts'

const LONGEST = 16_384 // bytes; the longest of our forms has four short fields

export const visitOf = (request: Request): Visit => ({
  client: clientAddress(request.headers),
  signal: request.signal,
})

/** The fields of a plain form of ours.
 *  @throws AppError `forbidden` for another site's form, `invalid` for what no form of ours sends */
export async function readForm(request: Request): Promise<Record<string, string>> {
  if (!isOwnForm(request)) throw new AppError('forbidden')
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) throw unreadable()
  return Object.fromEntries(new URLSearchParams(await readText(request)))
}

/** Browsers say where a form comes from; what says nothing is no browser, and has no cookie to misuse. Without it,
 *  another site could sign its visitor in as somebody else. */
export function isOwnForm(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (origin === null) return true
  const own = [
    env().siteUrl,
    `http://${request.headers.get('host')}`,
    `https://${request.headers.get('host')}`,
  ]
  return own.some((address) => URL.canParse(address) && new URL(address).origin === origin)
}

async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > LONGEST) throw unreadable()
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

const unreadable = () => new AppError('invalid', { issues: [{ path: '', code: 'form.invalid' }] })
