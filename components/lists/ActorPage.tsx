import { Status } from '../claims/Glyph.tsx'
import { FriseStrip } from '../timeline/FriseStrip.tsx'
import { ActorEventItem } from './ActorEventItem.tsx'
import type { ActorModel } from './actor-model.ts'
import { PageHead } from './PageHead.tsx'
import { Pager } from './Pager.tsx'
import { ACTOR } from './words.ts'

/** A person or an organisation: their events in every article. */
export function ActorPage({ actor }: { actor: ActorModel }) {
  return (
    <>
      <PageHead kind={ACTOR.kinds[actor.kind]} title={actor.name} lead={actor.description}>
        {actor.aliases.length > 0 && (
          <p className="sub">
            {ACTOR.aliases}
            {actor.aliases.join(', ')}.
          </p>
        )}
      </PageHead>
      {actor.events.length > 1 && (
        <div className="actor-frise">
          <FriseStrip events={actor.events} size="strip" />
        </div>
      )}
      <div className="two">
        <section aria-labelledby="h-e">
          <h2 id="h-e">{actor.total > 0 ? ACTOR.events(actor.total) : ACTOR.noEvents}</h2>
          {actor.events.length > 0 && (
            <ol className="acts-list">
              {actor.events.map((event) => (
                <ActorEventItem key={event.href} event={event} />
              ))}
            </ol>
          )}
          <Pager pager={actor.pager} />
        </section>
        <Beside actor={actor} />
      </div>
    </>
  )
}

function Beside({ actor }: { actor: ActorModel }) {
  return (
    <div className="side">
      {actor.claims.length > 0 && (
        <section aria-labelledby="h-s">
          <h2 id="h-s" className="side-h">
            {ACTOR.claims}
          </h2>
          <ul className="verd">
            {actor.claims.map(({ href, status, statement }) => (
              <li key={href}>
                <Status status={status} />
                <p>
                  <a href={href}>{statement}</a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Companions companions={actor.with} />
      {actor.reply && (
        <section aria-labelledby="h-d">
          <h2 id="h-d" className="side-h">
            {ACTOR.reply}
          </h2>
          <p className="with">
            {ACTOR.replyText}
            <a href={actor.reply}>{ACTOR.replyHow}</a>
          </p>
        </section>
      )}
    </div>
  )
}

function Companions({ companions }: { companions: ActorModel['with'] }) {
  if (companions.length === 0) return null
  return (
    <section aria-labelledby="h-a">
      <h2 id="h-a" className="side-h">
        {ACTOR.with}
      </h2>
      <p className="with">
        {companions.map(({ href, label, number }, n) => (
          <span key={href}>
            {n > 0 && ' · '}
            <a href={href}>{label}</a> {number}
          </span>
        ))}
      </p>
    </section>
  )
}
