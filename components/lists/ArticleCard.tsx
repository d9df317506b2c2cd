import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import type { PageLink } from '../document/page-link.ts'
import { Categories } from '../article/Related.tsx'
import { Status } from '../claims/Glyph.tsx'
import type { FriseEvent } from '../timeline/frise-layout.ts'
import { FriseStrip } from '../timeline/FriseStrip.tsx'
import { CARD } from './words.ts'

export interface StatusCount {
  status: ClaimStatus
  number: number
}

/** A published article in a list. `frise`: its events in order, of which a strip is drawn; none, none drawn. */
export interface ArticleCardModel {
  href: string
  headline: string
  categories: PageLink[]
  standfirst: string
  minutes: number
  events: number
  statuses: StatusCount[]
  updatedAt: string // ISO instant
  frise: FriseEvent[]
}

/** A card: the frise is the picture of an article. */
export function ArticleCard({ card }: { card: ArticleCardModel }) {
  return (
    <li>
      <Categories links={card.categories} />
      <h3>
        <a href={card.href}>{card.headline}</a>
      </h3>
      <FriseStrip events={card.frise} size="strip" />
      {card.standfirst && <p>{card.standfirst}</p>}
      <p className="sub">
        {CARD.minutes(card.minutes)}
        <Statuses statuses={card.statuses} />
      </p>
    </li>
  )
}

export function ArticleCards({ cards }: { cards: ArticleCardModel[] }) {
  return (
    <ul>
      {cards.map((card) => (
        <ArticleCard key={card.href} card={card} />
      ))}
    </ul>
  )
}

/** « · ● établi 35 ◑ contesté 6»: the three most frequent say enough. */
export function Statuses({ statuses }: { statuses: StatusCount[] }) {
  const most = statuses
    .filter(({ number }) => number > 0)
    .toSorted((a, b) => b.number - a.number)
    .slice(0, 3)
  if (most.length === 0) return null
  return (
    <>
      {' ·'}
      {most.map(({ status, number }) => (
        <span key={status}>
          {' '}
          <Status status={status} number={number} />
        </span>
      ))}
    </>
  )
}
