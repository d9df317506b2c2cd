import { beforeAll, describe, expect, test } from 'vitest'
import { demoEdition } from '../../test/demo-edition.ts'
import type { Edition } from './edition.schema.ts'
import { narrowed } from './narrowed.ts'

let edition: Edition
beforeAll(() => {
  edition = demoEdition()
})
const idsOf = (shown: Edition) => new Set(shown.events.map(({ id }) => id))

describe('an edition narrowed to some of its events', () => {
  test('by who takes part', () => {
    const { id } = edition.actors.find(({ slug }) => slug === 'mira-murati')!
    const shown = narrowed(edition, { actorId: id })
    expect(shown.events.length).toBeGreaterThan(1)
    expect(shown.events.length).toBeLessThan(edition.events.length)
    expect(shown.events.every((e) => e.participants.some(({ actorId }) => actorId === id))).toBe(true)
  })

  test('by what they rest on, each with all of its claims', () => {
    const shown = narrowed(edition, { status: 'disputed' })
    const ofEvent = (one: Edition, id: string) => one.claims.filter(({ eventId }) => eventId === id)
    expect(shown.events.length).toBeGreaterThan(0)
    for (const { id } of shown.events) {
      expect(ofEvent(shown, id)).toEqual(ofEvent(edition, id))
      expect(ofEvent(shown, id).some(({ status }) => status === 'disputed')).toBe(true)
    }
  })

  test('by two wishes keeps what fulfils both', () => {
    const { id } = edition.actors.find(({ slug }) => slug === 'sam-altman')!
    const both = idsOf(narrowed(edition, { actorId: id, keysOnly: true }))
    const [one, other] = [narrowed(edition, { actorId: id }), narrowed(edition, { keysOnly: true })].map(
      idsOf,
    )
    expect(both).toEqual(one!.intersection(other!))
  })

  test('keeps the numbers of its sources, and no source that nothing shown cites', () => {
    const shown = narrowed(edition, { keysOnly: true })
    const cited = new Set(shown.claims.flatMap((c) => c.citations.map(({ sourceId }) => sourceId)))
    expect(new Set(shown.sources.map(({ id }) => id))).toEqual(cited)
    for (const { id, number } of shown.sources)
      expect(edition.sources.find((source) => source.id === id)?.number).toBe(number)
  })

  test('since an edition: what came in or changed after it, and nothing after the last', () => {
    const news = narrowed(edition, { since: 1 })
    expect(news.events.length).toBeGreaterThan(0)
    expect(news.events.every((e) => e.addedIn! > 1 || e.changedIn! > 1)).toBe(true)
    expect(narrowed(edition, { since: edition.number }).events).toEqual([])
  })
})
