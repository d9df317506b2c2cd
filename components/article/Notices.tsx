import type { Edition } from '#lib/domain/edition.schema.ts'
import { dayWordsOf, instantWords } from '#lib/domain/instant-words.ts'
import { NOTICE } from '../document/words.ts'
import type { ArticlePage } from './article-page.ts'

interface Props {
  edition: Edition
  page: ArticlePage
}

/** What the page says of itself before anything else: a preview, a frozen edition, or the article as of a day. */
export function Notices({ edition, page }: Props) {
  return (
    <>
      {page.preview && (
        <aside className="notice" aria-label={NOTICE.preview}>
          <p>
            <b>{NOTICE.preview}</b>
            {'\u00a0: '}
            {NOTICE.previewText}
          </p>
        </aside>
      )}
      {page.frozen && <Frozen edition={edition} current={page.frozen.current} />}
      {page.asOf && <AsOfNotice edition={edition} page={page} asOf={page.asOf} />}
    </>
  )
}

function Frozen({ edition, current }: { edition: Edition; current: number }) {
  return (
    <aside className="notice" aria-label={NOTICE.frozen(edition.number)}>
      <p>
        <b>{NOTICE.frozen(edition.number)}</b>
        {NOTICE.frozenSince}
        <time dateTime={edition.publishedAt}>{instantWords(edition.publishedAt)}</time>
        {NOTICE.frozenText}
        <a href={`/articles/${edition.slug}`}>{NOTICE.current(current)}</a>
      </p>
    </aside>
  )
}

function AsOfNotice({ edition, asOf }: Props & { asOf: NonNullable<ArticlePage['asOf']> }) {
  return (
    <aside className="notice" aria-label={NOTICE.asOf}>
      <p>
        <b>
          {NOTICE.asOf}
          <time dateTime={asOf.asOf}>{dayWordsOf(asOf.asOf)}</time>
        </b>
        {NOTICE.asOfText(asOf.events.length, edition.events.length)}
        {asOf.abridged.length > 0 && NOTICE.asOfAbridged(asOf.abridged.length)}
        {asOf.inferred.length > 0 && NOTICE.asOfInferred(asOf.inferred.length)}
        <a href={`/articles/${edition.slug}`}>{NOTICE.today}</a>
      </p>
    </aside>
  )
}
