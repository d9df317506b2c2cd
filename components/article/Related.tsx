import { END, HEAD } from '../document/words.ts'
import type { PageLink } from '../document/page-link.ts'
import type { RelatedCard } from './article-page.ts'

/** What to read next, and the reason for each. */
export function Related({ cards }: { cards: RelatedCard[] }) {
  if (cards.length === 0) return null
  return (
    <section className="more" aria-labelledby="h-more">
      <h2 id="h-more">{END.more}</h2>
      <ul>
        {cards.map((card) => (
          <li key={card.href}>
            <Categories links={card.categories} />
            <h3>
              <a href={card.href}>{card.headline}</a>
            </h3>
            {card.excerpt && <p>{card.excerpt}</p>}
            <p className="why">
              {HEAD.reading(card.minutes)}
              {card.reason && ` · ${card.reason}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Categories({ links }: { links: PageLink[] }) {
  if (links.length === 0) return null
  return (
    <p className="cats">
      {links.map((link) => (
        <a key={link.href} href={link.href}>
          {link.label}
        </a>
      ))}
    </p>
  )
}
