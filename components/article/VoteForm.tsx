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
