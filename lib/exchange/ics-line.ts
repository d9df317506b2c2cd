const LONGEST = 75
const CRLF = '\r\n'

/** One content line, in pieces of at most 75 octets that cut no character. Source: RFC 5545 §3.1 */
export function icsLine(name: string, value: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character)
    if (octets + size > LONGEST) {
      pieces.push(piece)
      piece = ''
      octets = 1 // the space that a continuation begins with
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join(`${CRLF} `) + CRLF
}

/** Text as a property has it. Source: RFC 5545 §3.3.11 */
export const icsText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)

const digits = (n: number, width: number) => String(n).padStart(width, '0')

/** @param time ms; civil or instant alike */
export function icsDate(time: number): string {
  const date = new Date(time)
  return digits(date.getUTCFullYear(), 4) + digits(date.getUTCMonth() + 1, 2) + digits(date.getUTCDate(), 2)
}

/** An instant, in UTC. Source: RFC 5545 §3.3.5, form 2 */
export function icsInstant(time: number): string {
  const date = new Date(time)
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map((n) => digits(n, 2))
  return `${icsDate(time)}T${clock.join('')}Z`
}
