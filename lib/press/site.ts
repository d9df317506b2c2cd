import type { Site } from '#components/document/site.ts'
import type { Head } from '#components/document/head.ts'
import { unnamed } from '#lib/domain/publication.schema.ts'
import { env } from '#lib/platform/env.ts'
import { PUBLICATION_TAG, readChrome, readTrustPages } from '#lib/reading/settings.queries.ts'
import { assets } from './manifest.ts'
import { pressWords as words } from './press.words.ts'

/** What stands around every page, as it is now. Pages that show it carry `CHROME_TAGS`. */
export async function readSite(): Promise<Site> {
  const [{ publication, categories }, trust] = await Promise.all([readChrome(), readTrustPages()])
  const site = {
    publication,
    sections: categories.map(({ slug, name }) => ({ href: `/rubriques/${slug}`, label: name })),
    foot: [
      ...trust.map(({ id, title }) => ({ href: `/${id}`, label: title })),
      { href: '/archives', label: words.archives },
    ],
  }
  kept.friseSite = site
  return site
}

export const SECTIONS_TAG = 'sections'
export const CHROME_TAGS = [PUBLICATION_TAG, SECTIONS_TAG]

// Pages are made by Next's bundle, and announcements are heard by server.mjs: both know one last reading.
const kept = globalThis as typeof globalThis & { friseSite?: Site; friseSections?: string }

/** For pages that must be made when nothing can be read: what was read last. */
export const lastSite = (): Site => kept.friseSite ?? { publication: unnamed, sections: [], foot: [] }

/** Whether the sections in the title are others than when this was last asked. */
export async function sectionsChanged(): Promise<boolean> {
  const before = kept.friseSections
  try {
    kept.friseSections = JSON.stringify((await readSite()).sections)
    return kept.friseSections !== before
  } catch {
    return true // nobody knows: the pages will find out
  }
}

type Own = Omit<Head, 'stylesheet' | 'font' | 'icon' | 'canonical' | 'script'> & {
  path: string | null
  hasScript?: boolean
}

/** The head of a page of this site.
 *  @param path the page's own address; null for one that cannot be found again
 *  @param hasScript whether the readers' script has anything to do there */
export function headOf({ path, hasScript, ...head }: Own): Head {
  const { script, ...files } = assets()
  return {
    ...head,
    ...files,
    ...(hasScript && { script }),
    canonical: path === null ? null : env().siteUrl + path,
  }
}
