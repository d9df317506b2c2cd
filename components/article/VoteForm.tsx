import { END } from '../document/words.ts'
import type { VoteSummary } from './article-page.ts'

const NOTES = [1, 2, 3, 4, 5]

/** One vote a reader, from 1 to 5: a plain form, `note` posted to the article's own address. */
export function VoteForm({ slug, votes }: { slug: string; votes: VoteSummary | null }) {
  return (
    <section className="vote" id="vote" aria-labelledby="h-vote">
      <h2 id="h-vote">{END.vote}</h2>
      <form method="post" action={`/articles/${slug}/vote`} aria-label={END.voteForm}>
        <fieldset>
          <legend>{END.legend}</legend>
          {NOTES.map((note) => (
            <label key={note}>
              <input type="radio" name="note" value={note} required />
              <span>{note}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="btn">
          {END.send}
        </button>
        <p>
          {votes && votes.count > 0 && <Average votes={votes} />}
          {END.once}
        </p>
      </form>
      {votes && votes.count > 0 && <Spread votes={votes} />}
    </section>
  )
}

function Average({ votes }: { votes: VoteSummary }) {
  const [before, average, after] = END.average(votes.average, votes.count)
  return (
    <>
      {before}
      <b>{average}</b>
      {after}
    </>
  )
}

/** How the votes fall, the best first: a number and a bar each. */
function Spread({ votes: { count, distribution } }: { votes: VoteSummary }) {
  return (
    <details className="spread">
      <summary>{END.spread}</summary>
      <ul>
        {NOTES.toReversed().map((note) => {
          const number = distribution[note] ?? 0
          return (
            <li key={note}>
              <span>{END.note(note, number)}</span>
              <svg aria-hidden="true" focusable="false" width="100%" height="10">
                <rect width={`${Math.round((1000 * number) / count) / 10}%`} height="10" />
              </svg>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
