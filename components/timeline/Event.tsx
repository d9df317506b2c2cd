import type { EditionClaim, EditionEvent } from '#lib/domain/edition.schema.ts'
import { proseText } from '#lib/domain/prose.ts'
import { Participants } from '../actors/Participants.tsx'
import { claimAnchor, eventAnchor, type EditionIndex, type Fix } from '../article/edition-index.ts'
import { Prose } from '../article/Prose.tsx'
import { Statement } from '../claims/ClaimWords.tsx'
import { Panels } from '../claims/Panel.tsx'
import { Versions, versionsIn } from '../claims/Versions.tsx'
import { TIMELINE } from '../document/words.ts'
import { MarginSources } from '../sources/MarginSources.tsx'
import { shortInstant } from './short-date.ts'
import { Time } from './Time.tsx'
import type { When } from './when.ts'
import { WhenColumn } from './WhenColumn.tsx'

interface Props {
  event: EditionEvent
  index: EditionIndex
}

/** One event: when, what, who, and what it rests on. */
export function Event({ event, when, index }: Props & { when: When }) {
  const claims = index.claimsOf.get(event.id) ?? []
  const classes = ['event', event.isKey && 'key', when.night && 'night'].filter(Boolean).join(' ')
  return (
    <li className={classes} id={eventAnchor(event.id)} data-signs={signsOf(event, claims, index)}>
      <WhenColumn when={when} href={index.permalink(eventAnchor(event.id))} aliases={event.aliases} />
      <div className="what">
        {event.title && <h4>{event.title}</h4>}
        <FixNotice fix={fixOf(event, claims, index)} logPage={index.logPage} />
        <Prose node={event.body} index={index} />
        <Unsaid claims={claims} index={index} />
        <Participants event={event} index={index} />
      </div>
      <MarginSources claims={claims} index={index} />
      <Panels claims={claims} index={index} />
    </li>
  )
}

const MARK = 22 // signs that a mark takes

/** How long it is to read, in signs: by it a browser knows how tall it will be before it is laid out (days.css). */
function signsOf(event: EditionEvent, claims: EditionClaim[], index: EditionIndex): number {
  const unsaid = claims.filter((claim) => !index.marked.has(claim.id))
  const names = event.participants.map(({ actorId }) => index.actor.get(actorId)?.name ?? '')
  const words = [
    event.title ?? '',
    proseText(event.body),
    ...unsaid.map((claim) => claim.statement),
    ...names,
  ]
  return words.join('  ').length + MARK * claims.length
}

/** The latest public correction of the event or of one of its claims. */
function fixOf(event: EditionEvent, claims: EditionClaim[], index: EditionIndex): Fix | undefined {
  return [eventAnchor(event.id), ...claims.map((claim) => claimAnchor(claim.id))]
    .flatMap((anchor) => index.fixes.get(anchor) ?? [])
    .sort((a, b) => b.number - a.number)[0]
}

function FixNotice({ fix, logPage }: { fix: Fix | undefined; logPage: string }) {
  if (fix?.kind !== 'correction' && fix?.kind !== 'clarification') return null
  return (
    <p className="fix">
      <a href={`${logPage}#m-${fix.number}`}>
        {TIMELINE.fixed[fix.kind]}
        <Time date={shortInstant(fix.at)} />
      </a>
    </p>
  )
}

/** What no words of the prose say: versions side by side, then the claims that are left, by their statements. */
function Unsaid({ claims, index }: { claims: EditionClaim[]; index: EditionIndex }) {
  const pairs = versionsIn(claims)
  const paired = new Set(pairs.flat().map((claim) => claim.id))
  const left = claims.filter((claim) => !index.marked.has(claim.id) && !paired.has(claim.id))
  return (
    <>
      {pairs.map((pair) => (
        <Versions key={pair[1].id} pair={pair} index={index} />
      ))}
      {left.length > 0 && (
        <ul className="unsaid">
          {left.map((claim) => (
            <li key={claim.id}>
              <Statement claim={claim} index={index} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
