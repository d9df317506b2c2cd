import type { Edition } from '#lib/domain/edition.schema.ts'
import { FollowForm } from '../audience/FollowForm.tsx'
import { END } from '../document/words.ts'
import type { PageLink } from '../document/page-link.ts'
import type { ArticlePage } from './article-page.ts'

/** Feeds that say when a fact changes, and the facts themselves as data. */
export function FollowAndReuse({ edition, page }: { edition: Edition; page: ArticlePage }) {
  const { feeds = [], data = [] } = page
  if (feeds.length + data.length === 0) return null
  return (
    <section className="end" aria-label={END.followAndReuse}>
      {feeds.length > 0 && (
        <div id="suivre">
          <h2>{END.follow}</h2>
          <p>{END.followText}</p>
          <Links links={feeds} />
          {page.canFollow && <FollowForm slug={edition.slug} />}
        </div>
      )}
      {data.length > 0 && (
        <div id="donnees">
          <h2>{END.data}</h2>
          <p>{END.dataText(page.publication.name, edition.number)}</p>
          <Links links={data} />
        </div>
      )}
    </section>
  )
}

const Links = ({ links }: { links: PageLink[] }) => (
  <ul className="dl">
    {links.map((link) => (
      <li key={link.href}>
        <a href={link.href}>{link.label}</a>
      </li>
    ))}
  </ul>
)
