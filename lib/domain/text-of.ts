import type { Edition, EditionClaim } from './edition.schema.ts'
import { proseText } from './prose.ts'

const line = (label: string, ...values: (string | null | undefined)[]) =>
  `${label}\t${values
    .map((v) =>
      (v ?? '')
        .normalize('NFC')
        .replace(/[\s\u00a0\u202f]+/gu, ' ')
        .trim(),
    )
    .join('\t')}\n`

type Frozen = Omit<Edition, 'textHash' | 'publicUpdatedAt' | 'history'>

/** What a reader reads, in one canonical form; its SHA-256 is `textHash`. One line per thing in reading order: label,
 *  tab, values. NFC, every run of white space (no-break ones too) is one space.
 *  In: words, dates, participants and roles, verdicts with their reasons, citations with quotation and source, alt text
 *  and credits. Out: ids, slugs, note numbers, sizes, search titles, archive addresses, categories, related links, the
 *  log of changes, every timestamp of ours. So a respaced text, a moved server or a new crop does not tell crawlers
 *  and readers that something changed. */
export function textOf(edition: Frozen): string {
  const head = line(
    'head',
    edition.headline,
    edition.standfirst,
    edition.authors.map((a) => a.name).join(', '),
  )
  const lead = edition.leadPicture ? line('image', edition.leadPicture.alt, edition.leadPicture.credit) : ''
  return head + lead + edition.blocks.map((b) => blockText(edition, b)).join('') + claimsText(edition)
}

function blockText(edition: Frozen, block: Edition['blocks'][number]): string {
  if (block.kind === 'image')
    return line('image', block.heading, block.picture.alt, block.caption, block.picture.credit)
  if (block.kind !== 'timeline')
    return line(
      block.kind,
      block.heading,
      proseText(block.body),
      block.kind === 'quote' ? block.attribution : '',
    )
  const actor = new Map(edition.actors.map((a) => [a.id, a.name]))
  const event = new Map(edition.events.map((e) => [e.id, e]))
  const lines = block.eventIds.map((id) => {
    const e = event.get(id)
    if (!e) return ''
    const who = e.participants.map((p) => `${actor.get(p.actorId) ?? ''} (${p.role})`).join(', ')
    const about = e.clockApproximate ? 'vers' : ''
    return line('event', e.occurredAt, about, e.zone, e.place, e.title, proseText(e.body), who)
  })
  return line('timeline', block.heading) + lines.join('')
}

function claimsText(edition: Frozen): string {
  const source = new Map(edition.sources.map((s) => [s.id, s]))
  const actor = new Map(edition.actors.map((a) => [a.id, a.name]))
  const author = new Map(edition.authors.map((a) => [a.id, a.name]))
  const voice = ({ voice: v }: EditionClaim) =>
    v.kind === 'actor' ? actor.get(v.actorId) : v.kind === 'author' ? author.get(v.authorId) : ''
  return edition.claims
    .map((c) => {
      const cited = c.citations.map((x) => {
        const s = source.get(x.sourceId)
        return line(
          'cite',
          x.stance,
          x.quotation,
          x.translation,
          x.locator,
          s?.title,
          s?.publisher,
          s?.publishedAt,
          s?.url,
        )
      })
      return line('claim', c.statement, c.status, c.assessments.at(-1)?.reason, voice(c)) + cited.join('')
    })
    .join('')
}
