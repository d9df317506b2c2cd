import type { Edition } from '#lib/domain/edition.schema.ts'
import { instantWords } from '#lib/domain/instant-words.ts'
import { KIND_WORDS } from '#lib/domain/status-words.ts'
import { HEAD } from '../document/words.ts'
import { Acts } from './Acts.tsx'
import type { ArticlePage } from './article-page.ts'
import { periodOf } from './Parts.tsx'
import { logHref, logPageOf } from './places.ts'
import type { ArticleView } from './view.ts'
import { PARTS } from './words.ts'

interface Props {
  edition: Edition
  page: ArticlePage
  canVote: boolean
  view: ArticleView
}

/** Rubric, headline, standfirst; beside them who wrote it, when, and which edition it is. */
export function ArticleHead({ edition, page, canVote, view }: Props) {
  const { part, parts } = view
  return (
    <header className="head">
      {edition.categories.length > 0 && (
        <p className="cats">
          {edition.categories.map((category) => (
            <a key={category.id} href={`/rubriques/${category.slug}`}>
              {category.name}
            </a>
          ))}
        </p>
      )}
      <h1>{edition.headline}</h1>
      {edition.standfirst && part === 1 && <p className="lead">{edition.standfirst}</p>}
      {part > 1 && (
        <p className="lead">
          {PARTS.partOf(part, parts.length)}, {periodOf(view, part)}
        </p>
      )}
      <div className="meta">
        <Authors authors={edition.authors} />
        <p>
          {HEAD.published}
          <Moment iso={edition.firstPublishedAt} />
        </p>
        {edition.publicUpdatedAt !== edition.firstPublishedAt && (
          <p>
            {HEAD.updated}
            <Moment iso={edition.publicUpdatedAt} />
          </p>
        )}
        <EditionLine edition={edition} log={logHref(logPageOf(view))} />
        <p>{HEAD.reading(edition.readingMinutes)}</p>
        <VoteLine votes={page.votes} canVote={canVote} />
        {!page.preview && <Acts edition={edition} page={page} />}
      </div>
    </header>
  )
}

const Moment = ({ iso }: { iso: string }) => <time dateTime={iso}>{instantWords(iso)}</time>

function Authors({ authors }: Pick<Edition, 'authors'>) {
  if (authors.length === 0) return null
  return (
    <p className="by">
      {HEAD.by}
      {authors.map((author, n) => (
        <span key={author.id}>
          {n > 0 && (n === authors.length - 1 ? ' et ' : ', ')}
          <a href={`/auteurs/${author.slug}`}>{author.name}</a>
        </span>
      ))}
    </p>
  )
}

/** «Édition 3 · rectificatif»; as of a day there is no log to lead to. */
function EditionLine({ edition: { number, kind, history }, log }: Pick<Props, 'edition'> & { log: string }) {
  const name = HEAD.edition(number)
  return (
    <p>
      {history.length > 0 ? <a href={log}>{name}</a> : name}
      {number > 1 && ` · ${KIND_WORDS[kind]}`}
    </p>
  )
}

function VoteLine({ votes, canVote }: { votes: ArticlePage['votes']; canVote: boolean }) {
  if (!votes || votes.count === 0) return null
  const words = (
    <>
      <b>{HEAD.average(votes.average)}</b>
      {HEAD.votes(votes.count)}
    </>
  )
  return <p className="vote-sum">{canVote ? <a href="#vote">{words}</a> : words}</p>
}
