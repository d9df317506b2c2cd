import { createElement as h, type ReactElement } from 'react'
import { Document } from '#components/document/Document.tsx'
import type { Site } from '#components/document/site.ts'
import { FailurePage, NotFoundPage } from '#components/lists/Excuses.tsx'
import { PageHead } from '#components/lists/PageHead.tsx'
import { SearchForm } from '#components/lists/SearchForm.tsx'
import { FAILURE, MISSING } from '#components/lists/words.ts'
import { pressWords as words, type NoticeWords } from './press.words.ts'
import { headOf } from './site.ts'

// Written without JSX: lib/ also runs as it is, under Node.

/** A page that says why there is no page, and where to look. */
export function noticeDocument({ label, title, text }: NoticeWords, site: Site): ReactElement {
  const body = h('div', { className: 'gone-in' }, h('p', { className: 'lead' }, text), h(SearchForm))
  return excuse(title, text, site, h('div', { className: 'gone' }, h(PageHead, { kind: label, title }), body))
}

/** For an address that was never published. */
export const unknownDocument = (site: Site): ReactElement =>
  excuse(MISSING.title, MISSING.lead, site, h(NotFoundPage))

/** @param reference the number under which the failure was logged */
export const failureDocument = (reference: string, site: Site): ReactElement =>
  excuse(FAILURE.title, FAILURE.lead, site, h(FailurePage, { reference }))

function excuse(title: string, description: string, site: Site, children: ReactElement): ReactElement {
  const whole = words.title(title, site.publication.name)
  const head = headOf({ path: null, title: whole, description, robots: 'noindex' })
  return h(Document, { head, site, path: '', kind: 'list', children })
}
