import type { Site } from './site.ts'
import { SITE } from './words.ts'

/** The foot: who answers for what is published, what it promises, and what it says of itself. */
export function SiteFooter({ site: { publication, foot } }: { site: Site }) {
  const links = [
    ...foot,
    { href: '/rectificatifs', label: SITE.corrections },
    { href: '/flux.xml', label: SITE.feed },
  ]
  return (
    <footer className="foot">
      <div className="foot-in">
        <p className="foot-logo">{publication.name}</p>
        <nav aria-label={SITE.footer}>
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        {publication.notice && <p className="foot-note">{publication.notice}</p>}
        <p className="foot-note">{SITE.promise}</p>
      </div>
    </footer>
  )
}
