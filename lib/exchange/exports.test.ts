import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { demoEdition } from '../../test/demo-edition.ts'
import { agenda } from './agenda.ts'
import { bibtex, escapedTex } from './bibtex.ts'
import { claimsCsv } from './claims-csv.ts'
import { cslJson } from './csl-json.ts'
import { csv, neutral } from './csv.ts'
import { editionJson } from './edition-json.ts'
import { icsLine } from './ics-line.ts'
import { ris } from './ris.ts'
import { timelineJs } from './timeline-js.ts'

const site = {
  url: 'https://frise.example',
  publication: { name: 'L’Ordre des faits', tagline: '', notice: null },
}
let edition: Edition
beforeAll(() => {
  edition = demoEdition()
})

/** A strict reader of RFC 4180, written against the standard and not against our writer. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let rest = text.replace(/^\ufeff/, '')
  while (rest !== '') {
    const [whole, quoted, plain = '', end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? []
    if (whole === undefined) throw new Error(`not CSV: ${rest.slice(0, 60)}`)
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
    rest = rest.slice(whole.length)
  }
  return rows.slice(0, -1)
}

describe('CSV', () => {
  test('says what went in, whatever it holds', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', '=', 'é', ';', '-') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        expect(rowsOf(csv(rows))).toEqual(rows.map((row) => row.map(neutral)))
      }),
    )
  })

  test('never begins a cell as a formula', () => {
    for (const sign of ['=', '+', '-', '@', '\t'])
      expect(rowsOf(csv([[`${sign}cmd()`]]))[0]![0]).toMatch(/^'/)
  })

  test('has a row a claim, each as wide as its head', () => {
    const [head, ...rows] = rowsOf(claimsCsv(edition, site))
    expect(rows).toHaveLength(edition.claims.length)
    expect(rows.filter((row) => row.length !== head!.length)).toEqual([])
  })
})

describe('iCalendar', () => {
  test('no line is over 75 octets, and unfolded it is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const value = text.replace(/[\r\n]/g, '')
        const folded = icsLine('SUMMARY', value)
        for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(folded.replaceAll('\r\n ', '').replace(/\r\n$/, '')).toBe(`SUMMARY:${value}`)
      }),
    )
  })

  test('holds each event once, by an id that does not change, never in floating time', () => {
    const calendar = agenda(edition, site)
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/)
    const uids = [...calendar.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid)
    expect(new Set(uids).size).toBe(edition.events.length)
    const dates = [...calendar.matchAll(/^DT(?:START|END)(.*)\r$/gm)].map(([, date]) => date)
    expect(dates.filter((date) => !/^(?:;VALUE=DATE:\d{8}|:\d{8}T\d{6}Z)$/.test(date!))).toEqual([])
    expect(agenda(edition, site)).toBe(calendar)
  })
})

describe('bibliographies', () => {
  test('have every source once', () => {
    const all = edition.sources.length
    expect(JSON.parse(cslJson(edition))).toHaveLength(all)
    expect(bibtex(edition).match(/^@/gm)).toHaveLength(all)
    expect(ris(edition).match(/^ER {2}- /gm)).toHaveLength(all)
  })

  test('RIS is lines of two signs, two spaces, a dash and a value', () => {
    const lines = ris(edition).split(/\r\n/).filter(Boolean)
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([])
  })

  test('BibTeX balances its braces, whatever a title holds', () => {
    const depth = (text: string) => {
      const braces = text.replace(/\\[{}\\]/g, '')
      return braces.split('{').length - braces.split('}').length
    }
    expect(depth(bibtex(edition))).toBe(0)
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '{', '}', '\\', '$', '&', 'é', '"') }), (title) => {
        expect(depth(escapedTex(title))).toBe(0)
      }),
    )
  })
})

test('JSON and TimelineJS have every event, with an address that leads to it', () => {
  const json = editionJson(edition, site)
  const timeline = JSON.parse(timelineJs(edition, site)) as { events: unknown[] }
  expect(timeline.events).toHaveLength(edition.events.length)
  for (const { statement } of edition.claims) expect(json).toContain(JSON.stringify(statement).slice(1, -1))
})
