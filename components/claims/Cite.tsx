import { quoted } from '#lib/domain/wording.ts'
import type { EditionClaim, EditionSource } from '#lib/domain/edition.schema.ts'
import type { Stance } from '#lib/domain/claim.schema.ts'
import { STANCE_WORDS, TIER_WORDS } from '#lib/domain/status-words.ts'
import { CLAIM, inLanguage } from '../document/words.ts'
import { furtherAuthorsOf, langOf, nameOf } from '../sources/source-names.ts'
import { shortDate } from '../timeline/short-date.ts'
import { Time } from '../timeline/Time.tsx'
import { passageUrl } from './passage.ts'

type Citation = EditionClaim['citations'][number]
const STANCE_CLASS: Record<Stance, string> = {
  supports: 'stance s',
  disputes: 'stance d',
  mentions: 'stance m',
}

interface Props {
  citation: Citation
  source: EditionSource
  origin: EditionSource | undefined // that it only passes on
}

/** One source of a claim: what it does to it, and its own words. */
export function Cite({ citation, source, origin }: Props) {
  const authors = furtherAuthorsOf(source).join(', ')
  return (
    <li className="cite">
      <p>
        <strong>{nameOf(source)}</strong>
        {authors && `, ${authors}`}
        <CiteMeta citation={citation} source={source} origin={origin} />
      </p>
      {citation.quotation ? <Quotation citation={citation} source={source} /> : <CiteTitle source={source} />}
      <CiteLinks citation={citation} source={source} />
    </li>
  )
}

function CiteMeta({ citation, source, origin }: Props) {
  const language = langOf(source) ? inLanguage(source.language ?? '') : ''
  return (
    <span className="cite-meta">
      <span className={STANCE_CLASS[citation.stance]}>{STANCE_WORDS[citation.stance]}</span>
      {origin && `, ${CLAIM.after(nameOf(origin))}`} · {TIER_WORDS[source.tier]}
      {source.publishedAt && (
        <>
          {' · '}
          <Time date={shortDate(source.publishedAt)} />
        </>
      )}
      {language && ` · ${language}`}
      {citation.locator && ` · ${citation.locator}`}
    </span>
  )
}

function Quotation({ citation, source }: Omit<Props, 'origin'>) {
  const lang = langOf(source)
  const words = citation.quotation ?? ''
  return (
    <>
      <blockquote lang={lang}>{lang ? `“${words}”` : quoted(words)}</blockquote>
      {citation.translation && (
        <p className="tr">
          {quoted(citation.translation)} {CLAIM.translated}
        </p>
      )}
    </>
  )
}

function CiteTitle({ source }: { source: EditionSource }) {
  if (nameOf(source) === source.title) return null
  return (
    <>
      <p className={source.titleExact ? 'cite-title' : 'cite-title about'} lang={langOf(source)}>
        {source.title}
      </p>
      {!source.titleExact && <p className="tr">{CLAIM.roughTitle}</p>}
    </>
  )
}

function CiteLinks({ citation, source }: Omit<Props, 'origin'>) {
  const { quotation, archiveUrl } = citation
  return (
    <p className="cite-links">
      {source.url ? (
        <a href={quotation ? passageUrl(source.url, quotation) : source.url}>
          {quotation ? CLAIM.passage : CLAIM.page}
        </a>
      ) : (
        <span>{CLAIM.lost}</span>
      )}{' '}
      {archiveUrl && (
        <>
          <a href={archiveUrl}>{CLAIM.archive}</a>{' '}
        </>
      )}
      <a href={`#s-${source.number}`}>{CLAIM.source(source.number)}</a>
    </p>
  )
}
