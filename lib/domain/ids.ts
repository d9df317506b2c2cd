import { remembered } from './remembered.ts'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** The anchor of a row in a page: the last 50 random bits of its UUID, in Crockford's base 32.
 *  Derived, never stored: two ids of one page of 5 000 anchors collide once in 90 million pages, and
 *  the gate refuses that page. Same as `short_id()` in SQL.
 *  @param id UUIDv7, any case
 *  @returns 10 characters, safe in a fragment; `e-` or `a-` goes before it */
export const shortId = remembered((id: string): string => {
  const last = id.replaceAll('-', '').slice(-13) // 52 bits: a number holds them
  let bits = parseInt(last, 16) % 2 ** 50
  let text = ''
  for (let n = 0; n < 10; n++) {
    text = ALPHABET.charAt(bits % 32) + text
    bits = Math.floor(bits / 32)
  }
  return text
})

/** @param now milliseconds since 1970, kept in the first 48 bits, so that ids sort by age
 *  @param random 10 bytes or more; 74 bits of them are kept
 *  @returns lower case, with hyphens
 *  @throws RangeError for a time or bytes that do not fit
 *  Source: RFC 9562 §5.7 */
export function uuidv7(now: number, random: Uint8Array): string {
  if (!Number.isInteger(now) || now < 0 || now >= 2 ** 48) throw new RangeError(`no time for a UUID: ${now}`)
  if (random.length < 10) throw new RangeError(`10 random bytes are needed, not ${random.length}`)
  const hex = now.toString(16).padStart(12, '0') + Array.from(random.subarray(0, 10), byteOf).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const VERSION = 0x70
const VARIANT = 0x80

/** The high bits of the first random byte give way to the version, those of the third to the variant. */
function byteOf(byte: number, index: number): string {
  const marked = index === 0 ? (byte & 0x0f) | VERSION : index === 2 ? (byte & 0x3f) | VARIANT : byte
  return marked.toString(16).padStart(2, '0')
}

/** Whether a text is an id as we write them: Postgres refuses anything else by an error. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** A new id, in a browser or on the server. */
export const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
