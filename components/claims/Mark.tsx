import type { EditionClaim } from '#lib/domain/edition.schema.ts'
import { STATUS_WORDS } from '#lib/domain/status-words.ts'
import { panelId, type EditionIndex } from '../article/edition-index.ts'
import { CLAIM } from '../document/words.ts'
import { Glyph } from './Glyph.tsx'

/** The mark behind a claim's words: it opens its panel, with the platform's popover. */
export function Mark({ claim }: { claim: EditionClaim }) {
  return (
    <button type="button" className={`mark ${claim.status}`} popoverTarget={panelId(claim.id)}>
      <Glyph status={claim.status} />
      {STATUS_WORDS[claim.status]}
      <span className="vh">{CLAIM.sources(claim.citations.length)}</span>
    </button>
  )
}

/** Numbers of the sources in the list at the end: for print, and for browsers without popovers. */
export function Refs({ claim, index }: { claim: EditionClaim; index: EditionIndex }) {
  const numbers = [
    ...new Set(claim.citations.flatMap((cited) => index.source.get(cited.sourceId)?.number ?? [])),
  ]
  if (numbers.length === 0) return null
  return (
    <sup className="refs">
      {numbers.map((number, n) => (
        <a key={number} href={`#s-${number}`}>
          {n > 0 ? `, ${number}` : number}
        </a>
      ))}
    </sup>
  )
}
