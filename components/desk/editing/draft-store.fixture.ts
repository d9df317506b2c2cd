import type { Save, SaveResult } from '#lib/desk/revision/save.schema.ts'
import type { DeviceCopy } from './device-copy.ts'
import { DraftStore } from './draft-store.ts'

export interface Card {
  title: string
  place: string
}
export type Field = keyof Card
type Answer = SaveResult<Card>

/** A server with one card, that keeps the rules of the real one: versions, a save known by its id, nothing applied of
 *  what comes second. `kept` holds every value that it was sent and wrote down. */
export class FakeServer {
  value: Card = { title: 'Départ', place: 'Paris' }
  version = 1
  readonly kept: Card[] = []
  readonly applied: { before: Card; after: Card }[] = []
  readonly #known = new Map<string, Answer>()

  receive({ id, version, saveId, value }: Save<Card>): Answer {
    const known = this.#known.get(saveId)
    if (known) return known
    this.kept.push(value)
    const at = '2026-01-01T00:00:00.000Z'
    if (version !== this.version && JSON.stringify(value) !== JSON.stringify(this.value))
      return { state: 'stale', version: this.version, by: 'Bo', at, stored: this.value, conflicts: [] }
    if (version === this.version) this.#apply(value)
    const answer: Answer = { state: 'saved', id, version: this.version, at }
    this.#known.set(saveId, answer)
    return answer
  }

  /** Somebody else saves. */
  other(change: Partial<Card>): void {
    this.version += 1
    this.value = { ...this.value, ...change }
  }

  #apply(after: Card): void {
    this.applied.push({ before: this.value, after })
    this.version += 1
    this.value = after
  }
}

export interface Flight {
  save: Save<Card>
  arrive: () => Promise<void>
  answer: (answer: Answer) => Promise<void>
  /** The server takes it; the answer never comes. */
  loseAnswer: () => Promise<void>
  loseRequest: () => Promise<void>
}

/** One browser tab: a form, the requests that it has under way, and the copy on its device. */
export interface Tab {
  form: DraftStore<Card>
  flights: Flight[]
  isOpen: boolean
}
export interface Device {
  copy: DeviceCopy<Card> | null
  log: string[]
}

export const ID = '01940000-0000-7000-8000-000000000001'

export function openTab(server: FakeServer, device: Device): Tab {
  const flights: Flight[] = []
  const send = (save: Save<Card>) =>
    new Promise<Answer>((resolve, reject) => {
      device.log.push('send')
      // A closed tab hears nothing any more, whatever becomes of its request.
      const land = async (answer: Answer | null) => {
        flights.splice(flights.indexOf(flight), 1)
        if (!tab.isOpen) return
        if (answer) resolve(answer)
        else reject(new TypeError('fetch failed'))
        await quiet()
      }
      const flight: Flight = {
        save,
        arrive: () => land(server.receive(save)),
        answer: land,
        loseAnswer: () => (server.receive(save), land(null)),
        loseRequest: () => land(null),
      }
      flights.push(flight)
    })
  const keep = (copy: DeviceCopy<Card>) => {
    if (!tab.isOpen) return
    device.copy = structuredClone(copy)
    device.log.push('keep')
  }
  const drop = () => {
    if (!tab.isOpen) return
    device.copy = null
    device.log.push('drop')
  }
  const start = { id: ID, version: server.version, value: server.value }
  const tab: Tab = { form: new DraftStore<Card>(start, { send, keep, drop }), flights, isOpen: true }
  return tab
}

/** Until every promise that can go on has gone on. */
export const quiet = () => new Promise((resolve) => setImmediate(resolve))
