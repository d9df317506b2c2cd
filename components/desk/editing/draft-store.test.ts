import { beforeEach, expect, test } from 'vitest'
import type { SaveResult } from '#lib/desk/revision/save.schema.ts'
import { FakeServer, ID, openTab, quiet, type Card, type Device, type Tab } from './draft-store.fixture.ts'

let server: FakeServer
let device: Device
let tab: Tab
beforeEach(() => {
  server = new FakeServer()
  device = { copy: null, log: [] }
  tab = openTab(server, device)
})

const type = (change: Partial<Card>) => {
  tab.form.change((card) => ({ ...card, ...change }))
}
const state = () => tab.form.snapshot().state
const flight = (n = 0) => {
  const found = tab.flights[n]
  if (!found) throw new Error('nothing is under way')
  return found
}
/** Asks for a save, and lets it leave. */
const ask = async (reason?: string) => {
  void tab.form.save(reason)
  await quiet()
}

test('a save goes out with what is typed, its reason and the version it began from; the answer makes it clean', async () => {
  expect(state()).toEqual({ kind: 'clean', at: null })
  type({ title: 'Deux' })
  expect(state().kind).toBe('dirty')
  await ask(' pourquoi ')
  expect(state().kind).toBe('saving')
  const { saveId, ...sent } = flight().save
  expect(sent).toEqual({ id: ID, version: 1, reason: 'pourquoi', value: { title: 'Deux', place: 'Paris' } })
  expect(saveId).toMatch(/^[0-9a-f-]{36}$/)
  await flight().arrive()
  expect(tab.form.snapshot()).toMatchObject({ version: 2, saved: { title: 'Deux', place: 'Paris' } })
  expect(state()).toEqual({ kind: 'clean', at: '2026-01-01T00:00:00.000Z' })
})

test('one save is in flight at a time, and one asked for meanwhile follows with all that was typed', async () => {
  type({ title: 'Deux' })
  await ask()
  type({ title: 'Trois' })
  await ask()
  type({ title: 'Quatre' })
  await ask()
  expect(tab.flights).toHaveLength(1)
  await flight().arrive()
  expect(tab.flights.map((f) => [f.save.version, f.save.value.title])).toEqual([[2, 'Quatre']])
  await flight().arrive()
  expect(state().kind).toBe('clean')
  expect(server.value.title).toBe('Quatre')
  expect(tab.flights).toEqual([])
})

test('what is typed during a flight stays unsaved when no save was asked for', async () => {
  type({ title: 'Deux' })
  await ask()
  type({ title: 'Trois' })
  await flight().arrive()
  expect(state().kind).toBe('dirty')
  expect(tab.flights).toEqual([])
  expect(device.copy).toMatchObject({ version: 2, value: { title: 'Trois' }, saved: { title: 'Deux' } })
})

test('the copy is on the device before each request, and goes when everything is saved', async () => {
  type({ title: 'Deux' })
  await ask()
  expect(device.log.slice(-2)).toEqual(['keep', 'send'])
  expect(device.copy?.value.title).toBe('Deux')
  await flight().answer({ state: 'signed_out' })
  expect(state()).toEqual({ kind: 'signed_out' })
  expect(device.copy?.value.title).toBe('Deux')
  await ask()
  await flight().arrive()
  expect(device.copy).toBeNull()
})

test('a save whose answer was lost goes again under the same id, and is applied once', async () => {
  type({ title: 'Deux' })
  await ask()
  const { saveId } = flight().save
  await flight().loseAnswer()
  expect(state()).toEqual({ kind: 'offline' })
  await ask()
  expect(flight().save.saveId).toBe(saveId)
  await flight().arrive()
  expect(state().kind).toBe('clean')
  expect(server.applied).toHaveLength(1)
  type({ title: 'Trois' })
  await ask()
  expect(flight().save.saveId).not.toBe(saveId)
})

test('what was typed after a lost answer follows it: nobody is in conflict with themselves', async () => {
  type({ title: 'Deux' })
  await ask()
  await flight().loseAnswer()
  type({ title: 'Trois' })
  await ask()
  expect(flight().save.value.title).toBe('Deux')
  await flight().arrive()
  expect(flight().save).toMatchObject({ version: 2, value: { title: 'Trois' } })
  await flight().arrive()
  expect(state().kind).toBe('clean')
  expect(server.value.title).toBe('Trois')
})

test('a server that failed may have taken it all the same: it is asked once more, then what was typed since goes', async () => {
  type({ title: 'Deux' })
  await ask()
  const { saveId } = flight().save
  server.receive(flight().save)
  await flight().answer({ state: 'failed', logId: 'abc' })
  type({ title: 'Trois' })
  await ask()
  expect(flight().save.saveId).toBe(saveId)
  await flight().answer({ state: 'failed', logId: 'def' })
  await ask()
  expect(flight().save).toMatchObject({ version: 1, value: { title: 'Trois' } })
  expect(flight().save.saveId).not.toBe(saveId)
})

test('a save that comes second merges with what was changed apart, and saves by itself', async () => {
  type({ title: 'Deux' })
  server.other({ place: 'Lyon' })
  const { epoch } = tab.form.snapshot()
  await ask()
  await flight().arrive()
  expect(flight().save).toMatchObject({ version: 2, value: { title: 'Deux', place: 'Lyon' } })
  expect(tab.form.snapshot().epoch).toBe(epoch + 1)
  await flight().arrive()
  expect(server.value).toEqual({ title: 'Deux', place: 'Lyon' })
  expect(state().kind).toBe('clean')
})

test.for([
  ['mine', { title: 'Mien', place: 'Lyon' }],
  ['theirs', { title: 'Sien', place: 'Lyon' }],
] as const)(
  'the same field changed by both waits for a choice; %s keeps what was changed apart',
  async ([side, kept]) => {
    type({ title: 'Mien' })
    server.other({ title: 'Sien', place: 'Lyon' })
    await ask()
    await flight().arrive()
    expect(state()).toMatchObject({ kind: 'stale', by: 'Bo', version: 2, conflicts: ['title'] })
    await ask()
    expect(tab.flights).toEqual([])
    expect(device.copy?.value.title).toBe('Mien')
    tab.form.choose(side)
    expect(state().kind).toBe('dirty')
    await ask()
    await flight().arrive()
    expect(server.value).toEqual(kept)
    expect(state().kind).toBe('clean')
  },
)

test('what is typed while a choice is open is kept, and chosen for as well where both changed it', async () => {
  type({ title: 'Mien' })
  server.other({ title: 'Sien', place: 'Lyon' })
  await ask()
  await flight().arrive()
  type({ place: 'Nantes' })
  expect(state()).toMatchObject({ kind: 'stale', conflicts: ['place', 'title'] })
  expect(device.copy?.value).toEqual({ title: 'Mien', place: 'Nantes' })
  type({ title: 'Départ' })
  expect(state()).toMatchObject({ kind: 'stale', conflicts: ['place'] })
  tab.form.choose('mine')
  expect(tab.form.snapshot().value).toEqual({ title: 'Sien', place: 'Nantes' })
})

const refusals: [string, SaveResult<Card>, unknown][] = [
  ['invalid', { state: 'invalid', issues: [{ path: 'title', code: 'value.required' }] }, 'invalid'],
  ['refused', { state: 'refused', code: 'forbidden' }, 'refused'],
  ['signed out', { state: 'signed_out' }, 'signed_out'],
  ['failed', { state: 'failed', logId: 'abc' }, 'failed'],
]
test.for(refusals)(
  'an answer «%s» is shown, keeps the copy, and sends nothing by itself',
  async ([, answer, kind]) => {
    type({ title: '' })
    await ask()
    await flight().answer(answer)
    expect(state().kind).toBe(kind)
    expect(tab.flights).toEqual([])
    expect(device.copy?.value.title).toBe('')
  },
)

test('a refused field that was mended during the flight goes again when a save was asked for', async () => {
  type({ title: '' })
  await ask()
  type({ title: 'Deux' })
  await ask()
  await flight().answer({ state: 'invalid', issues: [{ path: 'title', code: 'value.required' }] })
  await flight().arrive()
  expect(server.value.title).toBe('Deux')
  expect(state().kind).toBe('clean')
})

test('words taken up from the device merge from what they began from: the work of others since then stays', async () => {
  type({ title: 'Deux' })
  server.other({ place: 'Lyon' })
  const { copy } = device
  tab.isOpen = false
  tab = openTab(server, device)
  if (copy) tab.form.resume(copy)
  expect(state().kind).toBe('dirty')
  await ask()
  await flight().arrive()
  await flight().arrive()
  expect(server.value).toEqual({ title: 'Deux', place: 'Lyon' })
})

test('whoever listens hears each change until they stop', () => {
  const heard: string[] = []
  const stop = tab.form.subscribe(() => heard.push(tab.form.snapshot().value.title))
  type({ title: 'Deux' })
  stop()
  type({ title: 'Trois' })
  expect(heard).toEqual(['Deux'])
})
