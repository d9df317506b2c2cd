import { describe, expect, test } from 'vitest'
import { whenOf, type Dated } from './when.ts'

const NB = '\u00a0'
const at = (occurredAt: string, more: Partial<Dated> = {}): Dated => ({
  occurredAt,
  zone: 'America/Los_Angeles',
  place: 'San Francisco',
  clockApproximate: false,
  ...more,
})

describe('under a day', () => {
  const heading = `vendredi 17${NB}novembre 2023`

  test('a clock is told where it happened and in Paris, with the day when it differs', () => {
    expect(whenOf(at('2023-11-17T12:19'), heading, 'day')).toMatchObject({
      words: `12${NB}h${NB}19`,
      datetime: '2023-11-17T12:19-08:00',
      second: `21${NB}h${NB}19 à Paris`,
      night: false,
    })
    expect(whenOf(at('2023-11-17T16:09'), heading, 'day').second).toBe(`1${NB}h${NB}09, samedi à Paris`)
    expect(whenOf(at('2023-11-17T12:00'), heading, 'day').words).toBe('midi')
    expect(whenOf(at('2023-07-14T12:00'), heading, 'day').datetime).toBe('2023-07-14T12:00-07:00')
  })

  test('a clock in Paris is told once', () => {
    const paris = at('2023-11-17T12:19', { zone: 'Europe/Paris', place: 'Paris' })
    expect(whenOf(paris, heading, 'day').second).toBeNull()
  })

  test('from 18 h to 6 h it is night', () => {
    expect(whenOf(at('2023-11-17T20:42'), heading, 'day').night).toBe(true)
    expect(whenOf(at('2023-11-17T18:00/2023-11-17T23:59'), heading, 'day')).toMatchObject({
      words: 'dans la soirée',
      night: true,
    })
    expect(whenOf(at('2023-11-17T12:00/2023-11-17T18:00'), heading, 'day').night).toBe(false)
    expect(whenOf(at('2023-11-17T21:00/2023-11-18T06:00'), heading, 'day')).toMatchObject({
      words: 'dans la nuit',
      vague: true,
      night: true,
    })
  })

  test('no hour known: words, never a figure', () => {
    expect(whenOf(at('2023-11-17'), heading, 'day')).toMatchObject({
      words: 'dans la journée',
      vague: true,
      datetime: null,
    })
    expect(whenOf(at('2023-11-18~'), `vers le 18${NB}novembre 2023`, 'day').words).toBe('date approchée')
  })
})

describe('under a month or a year', () => {
  test('the day, then its weekday and hour', () => {
    expect(whenOf(at('2023-11-16'), 'novembre 2023', 'month')).toMatchObject({
      words: `16${NB}nov.`,
      datetime: '2023-11-16',
      second: 'jeudi',
    })
    expect(whenOf(at('2023-11-17T16:09'), '2023', 'year').second).toBe(
      `vendredi, 16${NB}h${NB}09 à San Francisco`,
    )
  })

  test('what the heading says is not said again', () => {
    expect(whenOf(at('2023-11'), 'novembre 2023', 'month').words).toBe('dans le mois')
    expect(whenOf(at('2023'), '2023', 'year').words).toBe('dans l’année')
    expect(whenOf(at('2023-11'), '2023', 'year').words).toBe('nov.')
  })
})

test('years that HTML cannot write have no datetime', () => {
  expect(whenOf(at('-0043-03-15'), '44', 'year').datetime).toBeNull()
})
