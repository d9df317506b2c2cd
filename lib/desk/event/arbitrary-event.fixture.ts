import fc from 'fast-check'
import { isIssue, parse } from '#lib/domain/dates.ts'
import { uuidv7 } from '#lib/domain/ids.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import type { ClaimInput } from '../claim/claim-input.schema.ts'
import type { EventInput } from './event.schema.ts'

/** What events may point to: rows that are there. */
export interface Known {
  actorIds: string[]
  authorIds: string[]
  sourceIds: string[]
}

const id = fc.uint8Array({ minLength: 10, maxLength: 10 }).map((bytes) => uuidv7(1_700_000_000_000, bytes))
// Any signs at all, but for what a form cuts off and what the database cannot hold.
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((t) => t.trim() !== '' && !t.includes('\u0000'))
const line = words.map((text) => text.trim())
const perhaps = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: null })

const pad = (n: number, width = 2) => String(n).padStart(width, '0')
const number = (min: number, max: number) => fc.integer({ min, max })
const day = fc
  .tuple(number(-300, 2100), number(1, 12), number(1, 28))
  .map(([y, m, d]) => `${y < 0 ? '-' : ''}${pad(Math.abs(y), 4)}-${pad(m)}-${pad(d)}`)
const clock = fc.tuple(day, number(0, 23), number(0, 59)).map(([d, h, m]) => `${d}T${pad(h)}:${pad(m)}`)
const point = fc.oneof(
  day,
  day.map((d) => d.slice(0, -3)),
  day.map((d) => `${d.slice(0, -6)}~`),
  day.map((d) => `${d.slice(0, -6)}-21`),
  number(0, 209).map((n) => `${pad(n, 3)}X`),
  number(0, 20).map((n) => `${pad(n)}XX?`),
)
const end = fc.oneof(point, clock, fc.constantFrom('..', ''))
const date = fc
  .oneof(
    point,
    clock,
    fc.tuple(end, end).map((ends) => ends.join('/')),
  )
  .filter((text) => !isIssue(parse(text)))
const zone = fc.constantFrom('Europe/Paris', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Apia')
const when = fc
  .record({
    occurredAt: date,
    sortAt: perhaps(clock),
    zone: perhaps(zone),
    clockApproximate: fc.boolean(),
    place: perhaps(line),
  })
  .map((at) => {
    const hasClock = at.occurredAt.includes('T')
    const needsZone = hasClock || at.sortAt !== null
    return {
      ...at,
      zone: needsZone ? (at.zone ?? 'UTC') : at.zone,
      clockApproximate: at.clockApproximate && hasClock,
    }
  })

const instant = fc
  .date({ min: new Date('0100-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString())

const citation = (sourceIds: string[]) =>
  fc.record({
    id,
    sourceId: fc.constantFrom(...sourceIds),
    stance: fc.constantFrom('supports' as const, 'disputes' as const, 'mentions' as const),
    quotation: perhaps(line),
    translation: perhaps(line),
    locator: perhaps(line),
  })

const verdict = (statuses: ClaimInput['assessments'][number]['status'][]) =>
  fc.record({
    id,
    status: fc.constantFrom(...statuses),
    reason: line,
    effectiveAt: instant,
    isFinal: fc.boolean(),
  })

const byAge = (a: { effectiveAt: string; id: string }, b: { effectiveAt: string; id: string }) =>
  `${a.effectiveAt} ${a.id}` < `${b.effectiveAt} ${b.id}` ? -1 : 1

const FACTS = ['established', 'reported', 'unverified', 'disputed', 'refuted'] as const

const claim = ({ actorIds, authorIds, sourceIds }: Known): fc.Arbitrary<ClaimInput> =>
  fc
    .oneof(
      fc.constant({ kind: 'newsroom' as const }),
      fc.constantFrom(...actorIds).map((actorId) => ({ kind: 'actor' as const, actorId })),
      fc.constantFrom(...authorIds).map((authorId) => ({ kind: 'author' as const, authorId })),
    )
    .chain((voice) =>
      fc.record({
        id,
        statement: line,
        voice: fc.constant(voice),
        contradictsId: fc.constant(null),
        assessments: fc
          .array(verdict(voice.kind === 'newsroom' ? [...FACTS] : [...FACTS, 'opinion']), { maxLength: 3 })
          .map((all) => all.sort(byAge)),
        citations: fc.array(citation(sourceIds), { maxLength: 3 }),
      }),
    )

const text = (claimIds: string[]): fc.Arbitrary<ProseNode> =>
  fc
    .record({
      text: words,
      claimId: claimIds.length > 0 ? perhaps(fc.constantFrom(...claimIds)) : fc.constant(null),
      bold: fc.boolean(),
    })
    .map(({ text, claimId, bold }) => {
      const marks = [
        ...(bold ? [{ type: 'bold' as const }] : []),
        ...(claimId ? [{ type: 'claim' as const, attrs: { id: claimId } }] : []),
      ]
      return { type: 'text', text, ...(marks.length > 0 && { marks }) }
    })

const body = (claimIds: string[]): fc.Arbitrary<ProseNode> =>
  fc.array(fc.array(text(claimIds), { maxLength: 4 }), { maxLength: 3 }).map((paragraphs) => ({
    type: 'doc',
    content: paragraphs.map((content) => ({ type: 'paragraph', content })),
  }))

/** Any event that the form can send, in the form in which it comes back. */
export const anyEvent = (known: Known): fc.Arbitrary<EventInput> =>
  fc
    .uniqueArray(claim(known), { maxLength: 4, selector: (c) => c.id })
    .map(contradicting)
    .chain((claims) =>
      fc
        .record({
          when,
          title: perhaps(line),
          knownAt: perhaps(instant),
          body: body(claims.map((c) => c.id)),
          participants: fc
            .subarray(known.actorIds)
            .chain((ids) =>
              fc.tuple(...ids.map((actorId) => fc.record({ actorId: fc.constant(actorId), role: line }))),
            ),
        })
        .map(({ when, ...rest }) => ({ ...when, ...rest, claims })),
    )

/** The first claim is another version of the last. */
const contradicting = (claims: ClaimInput[]): ClaimInput[] =>
  claims.map((one, n) =>
    n === 0 && claims.length > 1 ? { ...one, contradictsId: claims.at(-1)?.id ?? null } : one,
  )
