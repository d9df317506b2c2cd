import type { ReactNode } from 'react'
import { DocumentHead } from './DocumentHead.tsx'
import type { Head } from './head.ts'
import type { Site } from './site.ts'
import { SiteFooter } from './SiteFooter.tsx'
import { SiteHeader } from './SiteHeader.tsx'
import { Sprite } from './Sprite.tsx'
import { SITE } from './words.ts'

interface Props {
  head: Head
  site: Site
  path: string // of this page: its link in the title is marked
  kind: 'article' | 'list' // an article spans the page, a list stands in it
  banner?: ReactNode // above the title
  imprint?: string // printed at the foot: edition, date, address
  children: ReactNode
}

/** A whole HTML document, without its doctype. What programs read comes last: the text is on the screen before it. */
export function Document({ head, site, path, kind, banner, imprint, children }: Props) {
  return (
    <html lang="fr">
      <DocumentHead head={head} siteName={site.publication.name} />
      <body>
        <nav aria-label={SITE.skipping}>
          <a className="skip" href="#contenu">
            {SITE.skip}
          </a>
        </nav>
        {banner}
        <Sprite />
        <SiteHeader site={site} path={path} />
        <main id="contenu" className={kind === 'list' ? 'page' : undefined}>
          {children}
        </main>
        <SiteFooter site={site} />
        {imprint && <p className="print-foot">{imprint}</p>}
        {head.jsonLd?.map((data, n) => (
          <script key={n} type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptText(data) }} />
        ))}
      </body>
    </html>
  )
}

/** JSON that no markup in it can end. */
const scriptText = (data: object) => JSON.stringify(data).replaceAll('<', String.raw`\u003c`)
