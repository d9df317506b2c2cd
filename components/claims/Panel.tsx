import type { EditionClaim } from '#lib/domain/edition.schema.ts'
import { STATUS_WORDS } from '#lib/domain/status-words.ts'
import { claimAnchor, panelId, type EditionIndex } from '../article/edition-index.ts'
import { CLAIM } from '../document/words.ts'
import { nameOf } from '../sources/source-names.ts'
import { shortInstant } from '../timeline/short-date.ts'
import { Time } from '../timeline/Time.tsx'
import { Cite } from './Cite.tsx'
import { Glyph } from './Glyph.tsx'
import { originsOf } from './origins.ts'

interface Props {
  claim: EditionClaim
  index: EditionIndex
}

/** What a mark opens: the verdict and why, who says it, the sources, the verdicts before. */
export function Panel({ claim, index }: Props) {
  const { assessments } = claim
  const reason = assessments.at(-1)?.reason
  return (
    <div
      className="panel"
      popover="auto"
      id={panelId(claim.id)}
      role="dialog"
      aria-label={STATUS_WORDS[claim.status]}
    >
      <PanelHead claim={claim} />
      {reason && <p className="panel-why">{reason}</p>}
      <p className="panel-by">
        {CLAIM.saidBy}
        {voiceOf(claim, index)}
      </p>
      <Contradictions claim={claim} index={index} />
      <OriginNote claim={claim} index={index} />
      <Cites claim={claim} index={index} />
      {assessments.length > 1 && <Verdicts assessments={assessments} />}
      <p className="panel-foot">
        <a href={index.permalink(claimAnchor(claim.id))}>{CLAIM.permalink}</a>{' '}
        {index.canReport && <a href="#signaler">{CLAIM.report}</a>}
      </p>
    </div>
  )
}

/** The panels of some claims, one after the other: they follow the place that holds the marks. */
export function Panels({ claims, index }: { claims: EditionClaim[]; index: EditionIndex }) {
  return claims.map((claim) => <Panel key={claim.id} claim={claim} index={index} />)
}

function PanelHead({ claim }: { claim: EditionClaim }) {
  const since = claim.assessments.at(-1)?.effectiveAt
  return (
    <div className="panel-head">
      <p className={`panel-status ${claim.status}`}>
        <Glyph status={claim.status} />
        <b>{STATUS_WORDS[claim.status]}</b>{' '}
        {since && (
          <span>
            {CLAIM.since}
            <Time date={shortInstant(since)} />
          </span>
        )}
      </p>
      <button
        type="button"
        className="close"
        popoverTarget={panelId(claim.id)}
        popoverTargetAction="hide"
        aria-label={CLAIM.close}
      >
        ×
      </button>
    </div>
  )
}

function voiceOf({ voice }: EditionClaim, index: EditionIndex): string {
  if (voice.kind === 'actor') return index.actor.get(voice.actorId)?.name ?? CLAIM.newsroom
  return voice.kind === 'author' ? (index.author.get(voice.authorId) ?? CLAIM.newsroom) : CLAIM.newsroom
}

function Contradictions({ claim, index }: Props) {
  return index.contradicting.get(claim.id)?.map((other) => (
    <p key={other.id} className="panel-by">
      {CLAIM.contradicts}
      <a href={index.hrefOf(claimAnchor(other.id))}>{other.statement}</a>
    </p>
  ))
}

function OriginNote({ claim, index }: Props) {
  const found = originsOf(claim, index.source)
  if (!found) return null
  return (
    <p className="origin">
      <b>{CLAIM.origins(found)}</b>
      {found.only && `\u00a0: ${nameOf(found.only)}`}
    </p>
  )
}

function Cites({ claim, index }: Props) {
  if (claim.citations.length === 0) return null
  return (
    <ol className="cites">
      {claim.citations.map((citation, n) => {
        const source = index.source.get(citation.sourceId)
        const origin = source?.originId ? index.source.get(source.originId) : undefined
        return source && <Cite key={n} citation={citation} source={source} origin={origin} />
      })}
    </ol>
  )
}

function Verdicts({ assessments }: Pick<EditionClaim, 'assessments'>) {
  return (
    <>
      <p className="panel-sub">{CLAIM.verdicts}</p>
      <ol className="hist">
        {assessments.map(({ status, reason, effectiveAt }, n) => (
          <li key={n}>
            <Glyph status={status} />
            <span>
              <b>{STATUS_WORDS[status]}</b> <Time date={shortInstant(effectiveAt)} />
              {reason && n < assessments.length - 1 && `\u00a0: ${reason}`}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
