import type { Site } from './site.ts'
import { SITE } from './words.ts'

/** The title: name, motto, rubrics, corrections, search. */
export function SiteHeader({ site: { publication, sections }, path }: { site: Site; path: string }) {
  const links = [
    ...sections,
    { href: '/rectificatifs', label: SITE.corrections },
    { href: '/recherche', label: SITE.search },
  ]
  const current = (href: string) => (href === path ? 'page' : undefined)
  return (
    <header className="mast">
      <div className="mast-in">
        <p className="logo">
          <a href="/" aria-current={current('/')}>
            {publication.name}
          </a>
        </p>
        {publication.tagline && <p className="motto">{publication.tagline}</p>}
        <nav aria-label={SITE.sections}>
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} aria-current={current(href)}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
