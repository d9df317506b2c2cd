import type { EditionClaim, EditionSource } from '#lib/domain/edition.schema.ts'
import type { EditionIndex } from '../article/edition-index.ts'
import { SOURCES } from '../document/words.ts'
import { Ordinals } from '../timeline/Ordinals.tsx'
import { shortDate } from '../timeline/short-date.ts'
import { nameOf } from './source-names.ts'

const MOST = 5

/** On a wide screen the sources of a passage stand beside it; the whole of them are in its panels and in the list. */
export function MarginSources({ claims, index }: { claims: EditionClaim[]; index: EditionIndex }) {
  const ids = new Set(claims.flatMap((claim) => claim.citations.map((cited) => cited.sourceId)))
  const sources = [...ids].flatMap((id) => index.source.get(id) ?? [])
  if (sources.length === 0) return null
  return (
    <div className="margin">
      <ol>
        {sources.slice(0, MOST).map((source) => (
          <li key={source.id}>
            <MarginSource source={source} />
          </li>
        ))}
        {sources.length > MOST && (
          <li className="rest">
            <a href="#sources">{SOURCES.more(sources.length - MOST)}</a>
          </li>
        )}
      </ol>
    </div>
  )
}

function MarginSource({ source }: { source: EditionSource }) {
  return (
    <>
      <a href={`#s-${source.number}`}>
        <span className="n">{source.number}</span>
        {nameOf(source)}
      </a>
      {source.tier === 'primary' && (
        <>
          {' '}
          <b>{SOURCES.primary}</b>
        </>
      )}
      {source.publishedAt && (
        <>
          , <Ordinals words={shortDate(source.publishedAt).words} />
        </>
      )}
    </>
  )
}
