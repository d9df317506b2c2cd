import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SaveResult } from '#lib/desk/revision/save.schema.ts'
import {
  FakeServer,
  openTab,
  quiet,
  type Card,
  type Device,
  type Field,
  type Tab,
} from './draft-store.fixture.ts'

type Step =
  | { do: 'type' | 'other'; field: Field }
  | { do: 'save' | 'reload' }
  | { do: 'arrive' | 'loseAnswer' | 'loseRequest'; which: number }
  | { do: 'refuse'; which: number; answer: SaveResult<Card> }
  | { do: 'choose'; side: 'mine' | 'theirs' }

const field = fc.constantFrom<Field>('title', 'place')
const which = fc.nat(2)
const refuse = (...answers: SaveResult<Card>[]) =>
  fc.record({ do: fc.constant('refuse' as const), which, answer: fc.constantFrom(...answers) })
const alone: fc.Arbitrary<Step>[] = [
  fc.record({ do: fc.constant('type' as const), field }),
  fc.record({ do: fc.constant('type' as const), field }),
  fc.record({ do: fc.constantFrom('save' as const, 'save' as const, 'reload' as const) }),
  fc.record({ do: fc.constantFrom('arrive' as const, 'loseAnswer' as const, 'loseRequest' as const), which }),
  refuse({ state: 'signed_out' }),
]
const together: fc.Arbitrary<Step>[] = [
  ...alone,
  refuse(
    { state: 'invalid', issues: [{ path: 'title', code: 'value.required' }] },
    { state: 'failed', logId: 'x' },
  ),
  fc.record({ do: fc.constant('other' as const), field }),
  fc.record({
    do: fc.constant('choose' as const),
    side: fc.constantFrom('mine' as const, 'theirs' as const),
  }),
]
const walks = (steps: fc.Arbitrary<Step>[]) => fc.array(fc.oneof(...steps), { maxLength: 40 })

/** A person, their tabs one after the other on one device, and a server that others use too. Each text that is typed is
 *  one of its kind, so that it can be looked for. */
class World {
  readonly server = new FakeServer()
  readonly device: Device = { copy: null, log: [] }
  readonly tabs: Tab[] = [openTab(this.server, this.device)]
  readonly typed: Partial<Card> = {}
  /** `before → after` in a field, where the person had seen `before` when they typed or chose `after`. */
  readonly meant = new Set<string>()
  wasStale = false
  #count = 0

  get tab(): Tab {
    return this.tabs.at(-1)!
  }
  get state() {
    const { state } = this.tab.form.snapshot()
    this.wasStale ||= state.kind === 'stale'
    return state
  }

  async take(step: Step): Promise<void> {
    if ('which' in step) await this.#land(step)
    else if (step.do === 'choose') this.#choose(step.side)
    else if (step.do === 'type') this.#type(step.field)
    else if (step.do === 'other') this.server.other({ [step.field]: `autre ${++this.#count}` })
    else if (step.do === 'save') void this.tab.form.save()
    else this.#reload()
    await quiet()
  }

  #type(field: Field): void {
    const text = `texte ${++this.#count}`
    const { saved, value } = this.tab.form.snapshot()
    for (const seen of [saved[field], value[field]]) this.meant.add(`${seen} → ${text}`)
    this.typed[field] = text
    this.tab.form.change((card) => ({ ...card, [field]: text }))
  }

  /** The tab is closed, its requests still under way; the next one takes up what the device has kept. */
  #reload(): void {
    this.tab.isOpen = false
    this.tabs.push(openTab(this.server, this.device))
    const { copy } = this.device
    if (copy && JSON.stringify(copy.value) !== JSON.stringify(this.server.value)) this.tab.form.resume(copy)
  }

  #choose(side: 'mine' | 'theirs'): void {
    const { state, value } = this.tab.form.snapshot()
    if (state.kind !== 'stale') return
    for (const path of state.conflicts as Field[]) {
      if (side === 'mine') this.meant.add(`${state.stored[path]} → ${value[path]}`)
      else this.typed[path] = state.stored[path]
    }
    this.tab.form.choose(side)
  }

  async #land(step: Extract<Step, { which: number }>): Promise<void> {
    const flights = this.tabs.flatMap((tab) => tab.flights)
    const flight = flights[step.which % Math.max(1, flights.length)]
    if (step.do === 'refuse') await flight?.answer(step.answer)
    else await flight?.[step.do]()
  }

  /** The last text of each field is on the server, in its history, or on the device. */
  lost(): string[] {
    const places = [
      ...this.server.kept,
      this.server.value,
      ...(this.device.copy ? [this.device.copy.value] : []),
    ]
    return Object.entries(this.typed).flatMap(([field, text]) =>
      places.some((card) => card[field as Field] === text) ? [] : [text],
    )
  }

  /** Texts of others that a save wrote over although its writer had not seen them. */
  trampled(): string[] {
    return this.server.applied.flatMap(({ before, after }) =>
      (['title', 'place'] as const)
        .filter((f) => before[f].startsWith('autre') && before[f] !== after[f])
        .map((f) => `${before[f]} → ${after[f]}`)
        .filter((change) => !this.meant.has(change)),
    )
  }

  /** The network is well again, and the person saves until all is saved. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 100; turn++) {
      const flight = this.tabs.flatMap((tab) => tab.flights)[0]
      if (flight) await flight.arrive()
      else if (this.state.kind === 'stale') await this.take({ do: 'choose', side: 'mine' })
      else if (this.state.kind !== 'clean') await this.take({ do: 'save' })
      else return
    }
  }
}

test('whatever is lost, refused, reloaded or saved by others: no word typed is lost, no word of others is trampled', async () => {
  await fc.assert(
    fc.asyncProperty(walks(together), async (steps) => {
      const world = new World()
      for (const step of steps) {
        await world.take(step)
        expect(world.lost()).toEqual([])
      }
      await world.settle()
      expect(world.state.kind).toBe('clean')
      world.device.copy = null
      expect(world.lost()).toEqual([])
      expect(world.trampled()).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('somebody who works alone is never told that somebody saved before them', async () => {
  await fc.assert(
    fc.asyncProperty(walks(alone), async (steps) => {
      const world = new World()
      for (const step of steps) await world.take(step)
      await world.settle()
      expect(world.wasStale).toBe(false)
      expect(world.server.value).toMatchObject(world.typed)
    }),
    { numRuns: 500 },
  )
})
