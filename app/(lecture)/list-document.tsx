import type { ReactNode } from 'react'
import { Document } from '#components/document/Document.tsx'
import type { FeedLink } from '#components/document/head.ts'
import type { PagerModel } from '#components/lists/Pager.tsx'
import type { JsonLd } from '#lib/exchange/json-ld.ts'
import { keptDocument } from '#lib/press/made.ts'
import type { Made } from '#lib/press/page.ts'
import { CHROME_TAGS, headOf, readSite } from '#lib/press/site.ts'
import { bannerOn } from './banner.tsx'
import { FEEDS } from './feeds.ts'
import { lectureWords as words } from './lecture.words.ts'

interface ListDocument {
  title: string
  description: string
  path: string // with its page number
  tags: string[]
  jsonLd?: JsonLd[]
  feeds?: FeedLink[] // its own, before the publication's
  status?: 200 | 410
  bare?: boolean // the reader has closed the banner; undefined: never any here
  children: ReactNode
}

/** A page that stands in the column of lists, kept until one of its tags is announced. */
export async function listDocument({
  title,
  description,
  path,
  tags,
  jsonLd,
  feeds = [],
  status = 200,
  bare,
  children,
}: ListDocument): Promise<Made> {
  const [site, banner] = await Promise.all([readSite(), bannerOn(path, bare)])
  const head = headOf({
    path: status === 200 ? path : null,
    title: words.title(title, site.publication.name),
    description,
    ...(status !== 200 && { robots: 'noindex' }),
    ...(status === 200 && { openGraph: { type: 'website' as const } }),
    jsonLd,
    feeds: [...feeds, ...FEEDS],
  })
  const document = (
    <Document head={head} site={site} path={path} kind="list" banner={banner.banner}>
      {children}
    </Document>
  )
  return keptDocument(document, [...CHROME_TAGS, ...banner.tags, ...tags], { status, ...banner.more })
}

/** The address of a page of a list: the first one is the list's own. */
export const pagePath = (path: string, page: number): string => (page === 1 ? path : `${path}?page=${page}`)

/** The pages before and after one. */
export const pagerOf = (path: string, page: number, pages: number): PagerModel => ({
  page,
  pages,
  previous: page > 1 ? pagePath(path, page - 1) : null,
  next: page < pages ? pagePath(path, page + 1) : null,
})
