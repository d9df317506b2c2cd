import { BLOCK, headerOf, padding, readHeader } from './tar-header.ts'

/** One file of an archive. `chunks` yields exactly `size` bytes, once. */
export interface Entry {
  name: string
  size: number
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>
}

/** The bytes of an archive, made as they are asked for: nothing of it is held but one chunk.
 *  @throws RangeError when an entry yields another number of bytes than it said */
export async function* writeTar(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const { name, size, chunks } of entries) {
    yield headerOf(name, size)
    let written = 0
    for await (const chunk of chunks) {
      written += chunk.length
      yield chunk
    }
    if (written !== size) throw new RangeError(`${name}: ${written} bytes, not ${size}`)
    yield Buffer.alloc(padding(size))
  }
  yield Buffer.alloc(2 * BLOCK)
}

/** The entries of an archive, in turn. What is not read of one is skipped when the next is asked for.
 *  @throws RangeError for what is no archive, or ends too early */
export async function* readTar(stream: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const bytes = new ByteReader(stream)
  for (;;) {
    const header = readHeader(await bytes.take(BLOCK))
    if (!header) {
      await bytes.drain()
      return
    }
    const chunks = bytes.chunks(header.size)
    yield { ...header, chunks }
    while (!(await chunks.next()).done) continue
    await bytes.take(padding(header.size))
  }
}

class ByteReader {
  readonly #stream: AsyncIterator<Buffer>
  #held = Buffer.alloc(0)

  constructor(stream: AsyncIterable<Buffer>) {
    this.#stream = stream[Symbol.asyncIterator]()
  }

  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const chunk of this.chunks(count)) parts.push(chunk)
    return Buffer.concat(parts)
  }

  async *chunks(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0;) {
      if (this.#held.length === 0) this.#held = await this.#next()
      const chunk = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(chunk.length)
      left -= chunk.length
      yield chunk
    }
  }

  /** To the very end, so that whatever checks the stream there has checked it. */
  async drain(): Promise<void> {
    while (!(await this.#stream.next()).done) continue
  }

  async #next(): Promise<Buffer<ArrayBuffer>> {
    const next = await this.#stream.next()
    if (next.done) throw new RangeError('the archive ends too early')
    return next.value as Buffer<ArrayBuffer>
  }
}
