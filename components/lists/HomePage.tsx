import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import { dayWordsOf } from '#lib/domain/instant-words.ts'
import type { Publication } from '#lib/domain/publication.schema.ts'
import { Categories } from '../article/Related.tsx'
import { Difference } from '../article/ChangeLog.tsx'
import { Status } from '../claims/Glyph.tsx'
import { FriseStrip } from '../timeline/FriseStrip.tsx'
import { listWhen } from '../timeline/frise-words.ts'
import { shortInstant } from '../timeline/short-date.ts'
import { Time } from '../timeline/Time.tsx'
import type { Dated } from '../timeline/when.ts'
import { ArticleCards, Statuses, type ArticleCardModel } from './ArticleCard.tsx'
import { CARD, HOME } from './words.ts'

/** A key event of the lead story, leading to its place. */
export interface KeyEvent extends Dated {
  href: string
  title: string
}
export interface LeadModel extends ArticleCardModel {
  keys: KeyEvent[]
}
/** A correction: where it is, and the first of what was wrong. */
export interface CorrectedModel {
  href: string // of the place, or of the article's log
  headline: string
  at: string // ISO instant
  said: string | null
  now: string | null
}
export interface VerdictModel {
  href: string
  statement: string
  from: ClaimStatus
  to: ClaimStatus
}
export interface HomeModel {
  publication: Publication
  lead: LeadModel | null
  latest: ArticleCardModel[]
  corrected: CorrectedModel[]
  verdicts?: VerdictModel[]
}

/** What is new, what was corrected, what is followed. */
export function HomePage({ home }: { home: HomeModel }) {
  const { publication, lead, latest, corrected, verdicts = [] } = home
  return (
    <>
      <h1 className="vh">{[publication.name, publication.tagline].filter(Boolean).join(', ')}</h1>
      <div className="home">
        {lead ? <Lead lead={lead} /> : <p className="lead">{HOME.empty}</p>}
        {corrected.length + verdicts.length > 0 && (
          <div className="side">
            <Corrected items={corrected} />
            <Verdicts items={verdicts} />
          </div>
        )}
      </div>
      {latest.length > 0 && (
        <section className="chrons" aria-labelledby="h-c">
          <h2 id="h-c">{HOME.latest}</h2>
          <ArticleCards cards={latest} />
        </section>
      )}
    </>
  )
}

function Lead({ lead }: { lead: LeadModel }) {
  return (
    <article className="une">
      <Categories links={lead.categories} />
      <h2>
        <a href={lead.href}>{lead.headline}</a>
      </h2>
      <FriseStrip events={lead.frise} size="mini" />
      {lead.standfirst && <p className="lead">{lead.standfirst}</p>}
      <p className="sub">
        {CARD.updated}
        <time dateTime={lead.updatedAt}>{dayWordsOf(lead.updatedAt)}</time> · {CARD.minutes(lead.minutes)} ·{' '}
        {CARD.events(lead.events)}
        <Statuses statuses={lead.statuses} />
      </p>
      {lead.keys.length > 0 && (
        <ul className="une-keys">
          {lead.keys.map((key) => (
            <li key={key.href}>
              <a href={key.href}>
                <b>{listWhen(key)}</b> {key.title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

function Corrected({ items }: { items: CorrectedModel[] }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby="h-r">
      <h2 id="h-r" className="side-h red">
        {HOME.corrections}
      </h2>
      <ol className="rect">
        {items.map(({ href, headline, at, said, now }) => (
          <li key={href + at}>
            <Time date={shortInstant(at)} />
            <p>
              <a href={href}>{headline}</a>
            </p>
            {said && now && (
              <Difference correction={{ said, now, anchor: null, grave: false }} hrefOf={null} />
            )}
          </li>
        ))}
      </ol>
      <p className="sub">
        <a href="/rectificatifs">{HOME.allCorrections}</a>
      </p>
    </section>
  )
}

function Verdicts({ items }: { items: VerdictModel[] }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby="h-v">
      <h2 id="h-v" className="side-h">
        {HOME.verdicts}
      </h2>
      <ul className="verd">
        {items.map(({ href, statement, from, to }) => (
          <li key={href}>
            <Status status={from} />
            {HOME.to}
            <Status status={to} />
            <p>
              <a href={href}>{statement}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
