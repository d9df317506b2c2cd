import { expect, test } from 'vitest'
import { headerOf } from './tar-header.ts'
import { readTar, writeTar, type Entry } from './tar.ts'

const entry = (name: string, text: string): Entry => ({
  name,
  size: Buffer.byteLength(text),
  chunks: [Buffer.from(text)],
})

async function* each<T>(items: T[]): AsyncGenerator<T> {
  yield* items
}

async function archive(...entries: Entry[]): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of writeTar(each(entries))) parts.push(part)
  return Buffer.concat(parts)
}

/** Cut into pieces that fall anywhere. */
function* pieces(bytes: Buffer, length: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function read(bytes: Buffer, length = 1000): Promise<[string, string][]> {
  const found: [string, string][] = []
  for await (const { name, chunks } of readTar(each([...pieces(bytes, length)]))) {
    const parts: Buffer[] = []
    for await (const chunk of chunks) parts.push(chunk)
    found.push([name, Buffer.concat(parts).toString()])
  }
  return found
}

const files: [string, string][] = [
  ['head.json', '{}'],
  ['vide', ''],
  ['exactement-un-bloc', 'x'.repeat(512)],
  ['été/'.repeat(20) + 'un-nom-long.jsonl', 'é'.repeat(3000)],
]

test.for([1, 511, 512, 513, 100_000])(
  'what is written is read back, in pieces of %i bytes',
  async (length) => {
    expect(await read(await archive(...files.map(([name, text]) => entry(name, text))), length)).toEqual(
      files,
    )
  },
)

test('an entry that nobody reads is skipped', async () => {
  const names: string[] = []
  for await (const { name } of readTar(
    each([await archive(entry('un', 'x'.repeat(2000)), entry('deux', 'y'))]),
  ))
    names.push(name)
  expect(names).toEqual(['un', 'deux'])
})

test('an archive that was cut, or is none, is refused', async () => {
  const whole = await archive(entry('un', 'x'.repeat(2000)))
  await expect(read(whole.subarray(0, 1500))).rejects.toThrow(RangeError)
  await expect(read(Buffer.from('x'.repeat(2048)))).rejects.toThrow('no tar header')
})

test('an entry that yields another number of bytes than it said is refused', async () => {
  await expect(archive({ ...entry('un', 'abc'), size: 4 })).rejects.toThrow('un: 3 bytes, not 4')
})

test('a name that the format cannot carry is refused', () => {
  expect(() => headerOf('x'.repeat(101), 0)).toThrow(RangeError)
})
