export const BLOCK = 512
const NAME = { at: 0, length: 100 }
const PREFIX = { at: 345, length: 155 }
const SIZE = { at: 124, length: 12 }
const CHECKSUM = { at: 148, length: 8 }

/** How many zero bytes follow an entry of that size. */
export const padding = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK

/** The block that stands before an entry's bytes: a plain file, its owner's alone, without a date.
 *  @param name with slashes; it or its last part fits in 100 bytes
 *  @throws RangeError for a name or a size that the format cannot carry
 *  Source: POSIX.1-1988, ustar */
export function headerOf(name: string, size: number): Buffer {
  if (size >= 8 ** 11) throw new RangeError(`too large for a tar entry: ${name}`)
  const block = Buffer.alloc(BLOCK)
  const { prefix, rest } = split(name)
  block.write(rest, NAME.at)
  block.write('0000600\0', 100)
  block.write('0000000\0'.repeat(2), 108)
  block.write(octal(size, SIZE.length), SIZE.at)
  block.write(octal(0, 12), 136)
  block.write('0', 156)
  block.write('ustar\0' + '00', 257)
  block.write(prefix, PREFIX.at)
  block.write(`${octal(checksumOf(block), 7)} `, CHECKSUM.at)
  return block
}

/** @returns null for the zero blocks at the end
 *  @throws RangeError for what is no header of a plain file */
export function readHeader(block: Buffer): { name: string; size: number } | null {
  if (block.every((byte) => byte === 0)) return null
  const kind = block.toString('latin1', 156, 157)
  if (number(block, CHECKSUM) !== checksumOf(block) || !['0', '\0'].includes(kind))
    throw new RangeError('no tar header')
  const prefix = text(block, PREFIX)
  return { name: (prefix && `${prefix}/`) + text(block, NAME), size: number(block, SIZE) }
}

function split(name: string): { prefix: string; rest: string } {
  const fits = (part: string, { length }: { length: number }) => Buffer.byteLength(part) <= length
  if (fits(name, NAME)) return { prefix: '', rest: name }
  const cut = name.lastIndexOf('/')
  const [prefix, rest] = [name.slice(0, Math.max(cut, 0)), name.slice(cut + 1)]
  if (!fits(rest, NAME) || !fits(prefix, PREFIX)) throw new RangeError(`too long for a tar entry: ${name}`)
  return { prefix, rest }
}

const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`

/** The sum of the bytes, the checksum itself read as spaces. */
function checksumOf(block: Buffer): number {
  const isOwn = (index: number) => index >= CHECKSUM.at && index < CHECKSUM.at + CHECKSUM.length
  return block.reduce((sum, byte, index) => sum + (isOwn(index) ? 32 : byte), 0)
}

interface Field {
  at: number
  length: number
}

function text(block: Buffer, { at, length }: Field): string {
  const bytes = block.subarray(at, at + length)
  const end = bytes.indexOf(0)
  return bytes.toString('utf8', 0, end < 0 ? length : end)
}

function number(block: Buffer, field: Field): number {
  return Number.parseInt(text(block, field).trim() || '0', 8)
}
