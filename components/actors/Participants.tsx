import type { EditionEvent } from '#lib/domain/edition.schema.ts'
import type { EditionIndex } from '../article/edition-index.ts'
import { TIMELINE } from '../document/words.ts'

/** Who took part, each with a page of their own. */
export function Participants({ event, index }: { event: EditionEvent; index: EditionIndex }) {
  const actors = event.participants.flatMap(({ actorId }) => index.actor.get(actorId) ?? [])
  if (actors.length === 0) return null
  return (
    <p className="who">
      <span className="vh">{TIMELINE.withWhom}</span>
      {actors.map((actor, n) => (
        <span key={actor.id}>
          {n > 0 && ' · '}
          <a href={`/acteurs/${actor.slug}`}>{actor.name}</a>
        </span>
      ))}
    </p>
  )
}
