import { describe, expect, test } from 'vitest'
import { demoEdition } from '../../test/demo-edition.ts'
import { datedEvents } from './event-changes.ts'

const before = demoEdition()
const [first] = before.events
const next = { number: before.number + 1, kind: 'update' as const }
const dated = (now: Parameters<typeof datedEvents>[0], edition: Parameters<typeof datedEvents>[2] = next) =>
  datedEvents(now, before, edition)[0]!

describe('the editions an event came in with and last changed in', () => {
  test('stay when nothing it says has changed', () => {
    const { addedIn, changedIn } = dated(before)
    expect([addedIn, changedIn]).toEqual([first!.addedIn, first!.changedIn])
  })

  test.each([
    ['its date', { occurredAt: '1999' }],
    ['its title', { title: 'Autre titre' }],
    ['its words', { body: { type: 'doc' as const, content: [] } }],
  ])('move with %s', (_, change) => {
    const now = { ...before, events: [{ ...first!, ...change }, ...before.events.slice(1)] }
    expect(dated(now)).toMatchObject({ addedIn: first!.addedIn, changedIn: next.number })
    expect(dated(now, { ...next, kind: 'minor' }).changedIn).toBe(first!.changedIn)
  })

  test('move with the verdict of one of its claims', () => {
    const claims = before.claims.map((claim) =>
      claim.eventId === first!.id ? { ...claim, status: 'refuted' as const } : claim,
    )
    expect(dated({ ...before, claims }).changedIn).toBe(next.number)
  })

  test('are the new one’s for a new event, and the first for one frozen before they were kept', () => {
    const now = { ...before, events: [{ ...first!, id: '00000000-0000-7000-8000-000000000000' }] }
    expect(dated(now)).toMatchObject({ addedIn: next.number, changedIn: next.number })
    const { addedIn: _, changedIn: _c, ...old } = first!
    expect(
      datedEvents(before, { ...before, events: [old, ...before.events.slice(1)] }, next)[0],
    ).toMatchObject({
      addedIn: 1,
      changedIn: 1,
    })
  })
})
