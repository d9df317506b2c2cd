import type { EditionAsOf } from '#lib/domain/as-of.ts'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { dayWordsOf, instantWords } from '#lib/domain/instant-words.ts'
import { isNarrowing } from '#lib/domain/narrowed.ts'
import { STATUS_WORDS } from '#lib/domain/status-words.ts'
import { NOTICE } from '../document/words.ts'
import { articleHref } from './address.ts'
import type { ArticlePage } from './article-page.ts'
import type { ArticleView } from './view.ts'

interface Props {
  edition: Edition
  page: ArticlePage
  view: ArticleView
}

/** What the page says of itself before anything else: a preview, a frozen edition, the article as of a day, some of
 *  its events. */
export function Notices({ edition, page, view }: Props) {
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
      {view.asOf && <AsOfNotice edition={edition} view={view} asOf={view.asOf} />}
      {isNarrowing(view.wish) && <NarrowedNotice view={view} />}
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

function AsOfNotice({ edition, view, asOf }: AsOfProps) {
  const { au: _, partie: _p, ...others } = view.query
  return (
    <aside className="notice" aria-label={NOTICE.asOf}>
      <p>
        <b>
          {NOTICE.asOf}
          <time dateTime={view.query.au}>{dayWordsOf(asOf.asOf)}</time>
        </b>
        {NOTICE.asOfText(asOf.events.length, edition.events.length)}
        {asOf.abridged.length > 0 && NOTICE.asOfAbridged(asOf.abridged.length)}
        {asOf.inferred.length > 0 && NOTICE.asOfInferred(asOf.inferred.length)}
        <a href={articleHref(edition.slug, others)}>{NOTICE.today}</a>
      </p>
    </aside>
  )
}

interface AsOfProps {
  edition: Edition
  view: ArticleView
  asOf: EditionAsOf
}

/** Which events are left, and the way back to all of them. */
function NarrowedNotice({ view: { wish, known, chosen, query } }: { view: ArticleView }) {
  const actor = known.actors.find(({ id }) => id === wish.actorId)?.name
  const { au } = query
  return (
    <aside className="notice" aria-label={NOTICE.narrowed}>
      <p>
        <b>{NOTICE.someOf(chosen.events.length, known.events.length)}</b>
        {'\u00a0: '}
        {NOTICE.those({
          since: wish.since,
          keysOnly: wish.keysOnly,
          actor,
          status: wish.status && STATUS_WORDS[wish.status],
        })}
        . <a href={articleHref(known.slug, { au })}>{NOTICE.all}</a>
      </p>
    </aside>
  )
}
