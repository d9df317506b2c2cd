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

/** A whole HTML document, without its doctype. */
export function Document({ head, site, path, kind, banner, imprint, children }: Props) {
  return (
    <html lang="fr">
      <DocumentHead head={head} siteName={site.publication.name} />
      <body>
        <a className="skip" href="#contenu">
          {SITE.skip}
        </a>
        {banner}
        <Sprite />
        <SiteHeader site={site} path={path} />
        <main id="contenu" className={kind === 'list' ? 'page' : undefined}>
          {children}
        </main>
        <SiteFooter site={site} />
        {imprint && <p className="print-foot">{imprint}</p>}
      </body>
    </html>
  )
}
