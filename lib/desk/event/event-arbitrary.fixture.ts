import fc from 'fast-check'
import { ClaimStatus, Stance } from '#lib/domain/claim.schema.ts'
import { newId } from '#lib/domain/ids.ts'
import type { ProseMark, ProseNode } from '#lib/domain/prose.schema.ts'
import type { AssessmentInput, CitationInput, ClaimInput } from '../claim/claim-input.schema.ts'
import type { EventInput } from './event.schema.ts'

/** What an event may point to. */
export interface Shelf {
  actors: string[]
  authors: string[]
  sources: string[]
}

// Values as a form sends them and the schema leaves them: trimmed, empty fields null, verdicts oldest first. Ids are made
// when the value is used, so that no run takes those of another.

const french = fc.constantFrom('\u00a0', '\u202f', '’', '«', 'œ', '\n', '%', '\\', '"', '1\u202f000')
const sign = fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) }, french)
const words = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join('').trim())
const filled = words.map((text) => text || 'mot')
const blankOr = words.map((text) => text || null)
const instant = (max: string) =>
  fc
    .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date(max), noInvalidDate: true })
    .map((date) => date.toISOString())

const CLOCKS = ['2023-11-17T12:30', '1789-08-04T21:00/1789-08-05T06:00', '-0043-03-15T00:00', '2024-03-31T02:30']
const DAYS = ['2023-11-17', '2023-11', '1968-21', '2023-34', '1900~', '0000?', '-0043-03-15%', '198X', '17XX', '2019/..']
const date = fc.oneof(
  fc.record({
    occurredAt: fc.constantFrom(...DAYS, '../2023', '/2023', '1789-08-04/1789-08-05', '2024-02-29'),
    clockApproximate: fc.constant(false),
    zone: fc.constantFrom(null, 'Europe/Paris'),
    sortAt: fc.constant(null),
  }),
  fc.record({
    occurredAt: fc.constantFrom(...CLOCKS),
    clockApproximate: fc.boolean(),
    zone: fc.constantFrom('America/Los_Angeles', 'Pacific/Apia', 'UTC'),
    sortAt: fc.constantFrom(null, ...CLOCKS),
  }),
)

const plainMark = fc.constantFrom<ProseMark>(
  { type: 'bold' },
  { type: 'italic' },
  { type: 'link', attrs: { href: 'https://exemple.fr/a?b=c#d' } },
)
const run = (claimIds: string[]): fc.Arbitrary<ProseNode> => {
  const claim = fc.constantFrom(...claimIds).map((id): ProseMark => ({ type: 'claim', attrs: { id } }))
  const marks = fc.array(claimIds.length > 0 ? fc.oneof(plainMark, claim) : plainMark, { maxLength: 2 })
  return fc
    .record({ text: filled, marks })
    .map((node) => ({ type: 'text', text: node.text, ...(node.marks.length > 0 && { marks: node.marks }) }))
}
const body = (claimIds: string[]): fc.Arbitrary<ProseNode> => {
  const content = fc.array(fc.oneof(run(claimIds), fc.constant<ProseNode>({ type: 'hardBreak' })), { maxLength: 4 })
  const paragraph = content.map((inner): ProseNode => ({ type: 'paragraph', content: inner }))
  const heading = content.map((inner): ProseNode => ({ type: 'heading', attrs: { level: 2 }, content: inner }))
  const list = fc
    .array(paragraph, { minLength: 1, maxLength: 2 })
    .map((items): ProseNode => ({
      type: 'orderedList',
      attrs: { start: 3 },
      content: items.map((item) => ({ type: 'listItem', content: [item] })),
    }))
  return fc
    .array(fc.oneof(paragraph, heading, list), { maxLength: 4 })
    .map((blocks) => ({ type: 'doc', content: blocks }))
}

const citation = ({ sources }: Shelf): fc.Arbitrary<Omit<CitationInput, 'id'>> =>
  fc.record({
    sourceId: fc.constantFrom(...sources),
    stance: fc.constantFrom(...Stance.options),
    quotation: blankOr,
    translation: blankOr,
    locator: blankOr,
  })

export const verdict: fc.Arbitrary<Omit<AssessmentInput, 'id'>> = fc
  .record({
    status: fc.constantFrom(...ClaimStatus.options.filter((status) => status !== 'opinion')),
    reason: words,
    effectiveAt: instant('2026-01-01T00:00:00Z'),
    isFinal: fc.boolean(),
  })
  .map((given) => (given.status === 'unverified' && given.reason === '' ? { ...given, reason: 'Rien.' } : given))

const voice = ({ actors, authors }: Shelf): fc.Arbitrary<ClaimInput['voice']> =>
  fc.oneof(
    fc.constant({ kind: 'newsroom' as const }),
    fc.record({ kind: fc.constant('actor' as const), actorId: fc.constantFrom(...actors) }),
    fc.record({ kind: fc.constant('author' as const), authorId: fc.constantFrom(...authors) }),
  )

export const oldestFirst = (verdicts: AssessmentInput[]): AssessmentInput[] =>
  verdicts.toSorted((a, b) => (`${a.effectiveAt} ${a.id}` < `${b.effectiveAt} ${b.id}` ? -1 : 1))

export const claim = (shelf: Shelf): fc.Arbitrary<ClaimInput> =>
  fc
    .record({
      statement: filled,
      voice: voice(shelf),
      verdicts: fc.array(verdict, { maxLength: 3 }),
      citations: fc.array(citation(shelf), { maxLength: 3 }),
    })
    .map(({ verdicts, citations, ...given }) => ({
      ...given,
      id: newId(),
      contradictsId: null,
      assessments: oldestFirst(verdicts.map((v) => ({ ...v, id: newId() }))),
      citations: citations.map((x) => ({ ...x, id: newId() })),
    }))

/** An event that holds these claims. */
export const eventHolding = (shelf: Shelf, claims: ClaimInput[]): fc.Arbitrary<EventInput> =>
  fc
    .record({
      when: date,
      title: blankOr,
      place: blankOr,
      body: body(claims.map((c) => c.id)),
      knownAt: fc.option(instant('9999-12-31T23:59:59.999Z')),
      participants: fc.uniqueArray(
        fc.record({ actorId: fc.constantFrom(...shelf.actors), role: words }),
        { selector: (p) => p.actorId },
      ),
    })
    .map(({ when, ...given }) => ({ ...when, ...given, claims }))
