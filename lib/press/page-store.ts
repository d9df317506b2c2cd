import { LRUCache } from 'lru-cache'
import { heldBy, pageOf, type Made, type Page } from './page.ts'
import { Staleness } from './staleness.ts'

interface Kept {
  page: Page
  begun: number // the count of announcements when its render began
  checked: number // the last count at which it was found current
  restsUntil: number // ms: no new attempt before, after one that failed
}

/** `outdated`: the copy of before, because a new one could not be made. */
export interface Obtained {
  page: Page
  outdated: boolean
}

export interface StoreOptions {
  maxBytes?: number
  /** ms a request waits for a render when there is an older copy to give instead */
  patience?: number
  /** ms between two attempts at a page whose render fails */
  rest?: number
  now?: () => number
  onFailure?: (error: unknown, key: string) => void
}

/** A render is made again when what it read changed meanwhile; a page that changes faster than this is answered as it is. */
const ATTEMPTS = 5

/** Finished documents in memory. One render a key however many ask at once; whoever asks after an announcement never
 *  gets what was read before it, except when nothing newer can be made. */
export class PageStore {
  readonly #pages: LRUCache<string, Kept>
  readonly #renders = new Map<string, Promise<Page>>()
  readonly #staleness = new Staleness()
  readonly #options: Required<StoreOptions>
  #hearing = false

  constructor(options: StoreOptions = {}) {
    const defaults = {
      maxBytes: 256 * 2 ** 20,
      patience: 5_000,
      rest: 1_000,
      now: Date.now,
      onFailure: () => undefined,
    }
    this.#options = { ...defaults, ...options }
    this.#pages = new LRUCache({
      maxSize: this.#options.maxBytes,
      sizeCalculation: ({ page }, key) => heldBy(page) + key.length,
    })
  }

  /** A current copy, if there is one. */
  peek(key: string): Page | undefined {
    const kept = this.#pages.get(key)
    return kept && this.#isCurrent(kept) ? kept.page : undefined
  }

  /** The last copy, current or not. */
  last(key: string): Page | undefined {
    return this.#pages.peek(key)?.page
  }

  /** The page of a key, made when there is no current one.
   *  @throws what `make` throws, when there is no older copy either */
  async obtain(key: string, make: () => Promise<Made>): Promise<Obtained> {
    const kept = this.#pages.get(key)
    if (kept && this.#isCurrent(kept)) return { page: kept.page, outdated: false }
    if (!kept) return { page: await this.#render(key, make), outdated: false }
    if (kept.restsUntil > this.#options.now()) return { page: kept.page, outdated: true }
    try {
      return { page: await inTime(this.#render(key, make), this.#options.patience), outdated: false }
    } catch (error) {
      kept.restsUntil = this.#options.now() + this.#options.rest
      this.#options.onFailure(error, key)
      return { page: kept.page, outdated: true }
    }
  }

  /** @param tags announced by a commit. `gone:ID` also drops every copy of what is tagged `article:ID`: what was
   *  withdrawn must not come back as the older copy. */
  markStale(tags: readonly string[]): void {
    const gone = tags.flatMap((tag) => (tag.startsWith('gone:') ? `article:${tag.slice(5)}` : []))
    this.#staleness.mark([...tags, ...gone])
    if (gone.length === 0) return
    for (const [key, { page }] of this.#pages.entries())
      if (page.tags?.some((tag) => gone.includes(tag))) this.#pages.delete(key)
  }

  /** Announcements arrive from now on. What was said before is not known, so all that is kept counts as changed. */
  hear(): void {
    this.#staleness.markAll()
    this.#hearing = true
  }

  /** Announcements are lost from now on: until `hear`, no copy counts as current. */
  deaf(): void {
    this.#hearing = false
  }

  get bytes(): number {
    return this.#pages.calculatedSize
  }

  #isCurrent(kept: Kept): boolean {
    if (!this.#hearing) return false
    const { freshUntil } = kept.page
    if (freshUntil !== undefined && freshUntil <= this.#options.now()) return false
    if (kept.checked === this.#staleness.now) return true
    if (this.#staleness.changedSince(kept.begun, kept.page.tags)) return false
    kept.checked = this.#staleness.now
    return true
  }

  #render(key: string, make: () => Promise<Made>): Promise<Page> {
    const running = this.#renders.get(key)
    if (running) return running
    const render = this.#renderUntilCurrent(key, make).finally(() => this.#renders.delete(key))
    this.#renders.set(key, render)
    return render
  }

  async #renderUntilCurrent(key: string, make: () => Promise<Made>): Promise<Page> {
    for (let attempt = 1; ; attempt++) {
      const begun = this.#staleness.now
      const page = pageOf(await make())
      if (attempt < ATTEMPTS && this.#staleness.changedSince(begun, page.tags)) continue
      if (page.tags === null) this.#pages.delete(key)
      else this.#pages.set(key, { page, begun, checked: begun, restsUntil: 0 })
      return page
    }
  }
}

async function inTime<T>(promise: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no page within ${limit} ms`)), limit)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
