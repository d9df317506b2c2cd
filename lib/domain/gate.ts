import { dated } from './build-edition.ts'
import { meets } from './claim-needs.ts'
import { isIssue, parse } from './dates.ts'
import type { Draft, DraftClaim } from './draft.ts'
import type { Issue } from './errors.ts'
import { shortId } from './ids.ts'
import { claimsIn } from './prose.ts'

/** What stands between a draft and the public. Every issue here blocks: an invariant has no override.
 *  `path` leads to the place (`claims.ID`, `events.ID`, or a field of the article); `eventId` says where a claim lives.
 *  @returns empty when the edition may be made */
export function gate(draft: Draft): Issue[] {
  return [
    ...headIssues(draft),
    ...eventIssues(draft),
    ...claimIssues(draft),
    ...markIssues(draft),
    ...anchorIssues(draft),
  ]
}

function headIssues(draft: Draft): Issue[] {
  const empty = (path: 'headline' | 'standfirst' | 'slug') =>
    draft[path].trim() === '' ? [{ path, code: `article.${path}_missing` }] : []
  const bare = (path: 'authors' | 'categories' | 'blocks') =>
    draft[path].length === 0 ? [{ path, code: `article.${path}_missing` }] : []
  return [
    ...empty('headline'),
    ...empty('standfirst'),
    ...empty('slug'),
    ...bare('authors'),
    ...bare('categories'),
    ...bare('blocks'),
  ]
}

const eventIssues = (draft: Draft): Issue[] =>
  draft.events.flatMap((e) => [
    ...(isIssue(parse(e.occurredAt)) ? [{ path: `events.${e.id}`, code: 'event.date_missing' }] : []),
    ...(e.claims.length === 0 ? [{ path: `events.${e.id}`, code: 'event.no_claim', title: e.title }] : []),
  ])

function claimIssues(draft: Draft): Issue[] {
  const source = new Map(draft.sources.map((s) => [s.id, s]))
  return allClaims(draft).flatMap((c): Issue[] => {
    const assessments = dated(c.assessments)
    const status = assessments.at(-1)?.status
    const where = { path: `claims.${c.id}`, statement: c.statement, eventId: c.eventId }
    if (!status) return [{ ...where, code: 'claim.no_verdict' }]
    return meets(status, { ...c, assessments }, (id) => source.get(id))
      ? []
      : [{ ...where, code: `claim.${status}` }]
  })
}

/** A mark over words whose claim is gone would be a link to nothing. */
function markIssues(draft: Draft): Issue[] {
  const known = new Set(allClaims(draft).map((c) => c.id))
  const dead = (body: Parameters<typeof claimsIn>[0]) => [...claimsIn(body)].some((id) => !known.has(id))
  return [
    ...draft.blocks
      .filter((b) => 'body' in b && dead(b.body))
      .map((b) => ({ path: `blocks.${b.id}`, code: 'prose.dead_mark' })),
    ...draft.events
      .filter((e) => dead(e.body))
      .map((e) => ({ path: `events.${e.id}`, code: 'prose.dead_mark' })),
  ]
}

/** Anchors are the last bits of ids: two alike in one page would be one address for two things. */
function anchorIssues(draft: Draft): Issue[] {
  const ids = [...draft.events, ...allClaims(draft)].map((x) => x.id)
  return new Set(ids.map(shortId)).size === new Set(ids).size
    ? []
    : [{ path: 'blocks', code: 'article.anchor_twice' }]
}

export const allClaims = (draft: Draft): DraftClaim[] => {
  const all = [...draft.claims, ...draft.events.flatMap((e) => e.claims)]
  return [...new Map(all.map((c) => [c.id, c])).values()]
}
