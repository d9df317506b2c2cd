import type { ReactNode } from 'react'
import { Document } from '#components/document/Document.tsx'
import { DONE, SENT } from '#components/audience/words.ts'
import { PageHead } from '#components/lists/PageHead.tsx'
import { passingDocument } from '#lib/press/made.ts'
import type { Made } from '#lib/press/page.ts'
import { headOf, readSite } from '#lib/press/site.ts'
import { lectureWords as words } from '../lecture.words.ts'

interface Page {
  title: string
  lead: string
  status?: number
  back?: string // where reading goes on
  children?: ReactNode
}

/** A page about one reader's subscriptions: for them alone, kept and indexed by nobody. */
export async function subscriptionPage({
  title,
  lead,
  status = 200,
  back = '/',
  children,
}: Page): Promise<Made> {
  const site = await readSite()
  const head = headOf({
    path: null,
    title: words.title(title, site.publication.name),
    description: lead,
    robots: 'noindex',
  })
  const document = (
    <Document head={head} site={site} path="" kind="list">
      <PageHead title={title} lead={lead} />
      {children}
      <p>
        <a href={back}>{SENT.back}</a>
      </p>
    </Document>
  )
  return passingDocument(document, { status })
}

/** What a button has done. */
export const donePage = (done: keyof typeof DONE, back?: string): Promise<Made> =>
  subscriptionPage({ ...DONE[done], ...(back !== undefined && { back }) })

/** For a link that is none of ours, or no longer good. */
export const deadLinkPage = (): Promise<Made> => subscriptionPage({ ...DONE.dead, status: 410 })
