import type { EditionSource } from '#lib/domain/edition.schema.ts'
import type { EditionIndex } from '../article/edition-index.ts'
import { END } from '../document/words.ts'
import { shortDate } from '../timeline/short-date.ts'
import { Time } from '../timeline/Time.tsx'
import { furtherAuthorsOf, langOf, nameOf } from './source-names.ts'

/** The numbered sources, primary ones first; a number is the same in every view of the edition. */
export function SourceList({ index, isPart = false }: { index: EditionIndex; isPart?: boolean }) {
  const { sources, claims } = index.edition
  if (sources.length === 0) return null
  return (
    <section className="sources" id="sources" aria-labelledby="h-src">
      <h2 id="h-src">{END.sources}</h2>
      <p className="sub">
        {isPart && END.ofWhatIsShown}
        {END.sourcesFor(sources.length, claims.length)}
      </p>
      <Tier title={END.primary} sources={sources.filter((source) => source.tier === 'primary')} />
      <Tier title={END.secondary} sources={sources.filter((source) => source.tier === 'secondary')} />
    </section>
  )
}

function Tier({ title, sources }: { title: string; sources: EditionSource[] }) {
  if (sources.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ol>
        {sources.map((source) => (
          <Source key={source.id} source={source} />
        ))}
      </ol>
    </>
  )
}

function Source({ source }: { source: EditionSource }) {
  const { number, publishedAt } = source
  const name = nameOf(source)
  const head = [
    name !== source.title && <b key="name">{name}</b>,
    furtherAuthorsOf(source).join(', '),
  ].filter(Boolean)
  return (
    <li id={`s-${number}`} value={number}>
      <span className="n" aria-hidden="true">
        {number}
      </span>
      <p>
        {head.length > 1 ? [head[0], ', ', head[1]] : head}
        {head.length > 0 && '. '}
        <Title source={source} />
        {publishedAt && (
          <>
            {' ('}
            <Time date={shortDate(publishedAt)} />)
          </>
        )}
      </p>
    </li>
  )
}

/** A title that is not known word for word says so. */
function Title({ source }: { source: EditionSource }) {
  const { url, title, titleExact } = source
  const lang = langOf(source)
  const own = lang ? { lang } : ({ translate: 'no' } as const)
  return (
    <>
      {url ? (
        <a href={url} {...own}>
          {title}
        </a>
      ) : (
        <span {...own}>{title}</span>
      )}
      {!titleExact && (
        <>
          {' '}
          <i>{END.rough}</i>
        </>
      )}
    </>
  )
}
