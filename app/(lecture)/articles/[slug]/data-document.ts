import type { Edition } from '#lib/domain/edition.schema.ts'
import { agenda } from '#lib/exchange/agenda.ts'
import { bibtex } from '#lib/exchange/bibtex.ts'
import { claimsCsv } from '#lib/exchange/claims-csv.ts'
import { cslJson } from '#lib/exchange/csl-json.ts'
import { editionJson } from '#lib/exchange/edition-json.ts'
import { ris } from '#lib/exchange/ris.ts'
import type { Site } from '#lib/exchange/site.ts'
import { timelineJs } from '#lib/exchange/timeline-js.ts'
import { env } from '#lib/platform/env.ts'
import { keptText, redirect } from '#lib/press/made.ts'
import type { Made } from '#lib/press/page.ts'
import { articleAt } from '#lib/reading/article.queries.ts'
import { PUBLICATION_TAG, readPublication } from '#lib/reading/settings.queries.ts'
import { gonePage } from '../../gone-page.tsx'

interface Format {
  type: string
  write: (edition: Edition, site: Site) => string
  file?: string // how the name of the file that is saved ends; without it, programs read it in place
}

/** What follows an article's address, and what is read there. */
const FORMATS = {
  '.json': { type: 'application/json; charset=utf-8', write: editionJson },
  '.csv': { type: 'text/csv; charset=utf-8; header=present', write: claimsCsv, file: '.csv' },
  '.ics': { type: 'text/calendar; charset=utf-8', write: agenda, file: '.ics' },
  '.timeline.json': { type: 'application/json; charset=utf-8', write: timelineJs },
  '/sources.json': { type: 'application/vnd.citationstyles.csl+json', write: cslJson },
  '/sources.ris': { type: 'application/x-research-info-systems', write: ris, file: '-sources.ris' },
  '/sources.bib': { type: 'application/x-bibtex', write: bibtex, file: '-sources.bib' },
} as const satisfies Record<string, Format>
export type Ending = keyof typeof FORMATS
export const ENDINGS = Object.keys(FORMATS) as Ending[]

/** `foo.json` as the slug and the ending that it is; null for a slug alone. No slug has a stop. */
export function dataAddress(param: string): { slug: string; ending: Ending } | null {
  const stop = param.indexOf('.')
  const ending = stop < 0 ? '' : param.slice(stop)
  return ending in FORMATS ? { slug: param.slice(0, stop), ending: ending as Ending } : null
}

/** The current edition of an article in one of its formats; null for an address that was never published. */
export async function dataDocument(slug: string, ending: Ending): Promise<Made | null> {
  const found = await articleAt(slug)
  if (!found) return null
  if (found.state === 'moved') return redirect(`/articles/${found.slug}${ending}`)
  if (found.state === 'withdrawn') return gonePage(found)
  const { edition } = found
  const format: Format = FORMATS[ending]
  const body = format.write(edition, { url: env().siteUrl, publication: await readPublication() })
  const made = keptText(format.type, body, [`article:${edition.articleId}`, PUBLICATION_TAG])
  return { ...made, headers: { ...made.headers, ...OPEN, ...savedAs(slug, format) } }
}

/** A page of another site may read it too: it is public, and answers nobody in particular. */
const OPEN = { 'access-control-allow-origin': '*' }

const savedAs = (slug: string, { file }: Format): Record<string, string> =>
  file === undefined ? {} : { 'content-disposition': `attachment; filename="${slug}${file}"` }
