/** Every page, also those of tags that nobody has announced. */
export const EVERYTHING = '*'

/** What has changed, and in which order: a count of announcements and the last of each tag.
 *  A page made when the count stood at `begun` is current as long as none of its tags was announced later. */
export class Staleness {
  #now = 0
  #floor = 0
  readonly #last = new Map<string, number>()
  readonly #limit: number

  /** @param limit tags remembered; beyond, everything older counts as changed */
  constructor(limit = 200_000) {
    this.#limit = limit
  }

  get now(): number {
    return this.#now
  }

  mark(tags: readonly string[]): void {
    if (tags.includes(EVERYTHING) || this.#last.size > this.#limit) return this.markAll()
    this.#now++
    for (const tag of tags) this.#last.set(tag, this.#now)
  }

  markAll(): void {
    this.#now++
    this.#floor = this.#now
    this.#last.clear()
  }

  /** @param tags null for what depends on anything at all (an answer that no tag describes: unknown address, redirect) */
  changedSince(begun: number, tags: readonly string[] | null): boolean {
    if (tags === null) return this.#now > begun
    return begun < this.#floor || tags.some((tag) => (this.#last.get(tag) ?? 0) > begun)
  }
}
