import { createElement as h, type ReactElement } from 'react'
import { Document, type Site } from '#components/document/Document.tsx'
import { pressWords as words, type NoticeWords } from './press.words.ts'
import { headOf } from './site.ts'

/** A page that says why there is no page, and where to look. */
export function noticeDocument(notice: NoticeWords, site: Site): ReactElement {
  const title = words.title(notice.title, site.publication.name)
  const head = headOf({ path: null, title, description: notice.text, robots: 'noindex' })
  return h(Document, { head, site, path: '', kind: 'list', children: [heading(notice), body(notice)] })
}

const heading = ({ label, title }: NoticeWords) =>
  h(
    'header',
    { key: 'head', className: 'page-head gone' },
    h('p', { className: 'cats' }, h('span', null, label)),
    h('h1', null, title),
  )

const body = ({ text }: NoticeWords) =>
  h('div', { key: 'body', className: 'gone-in' }, h('p', { className: 'lead' }, text), searchForm())

const searchForm = () =>
  h(
    'form',
    { className: 'searchf', role: 'search', method: 'get', action: '/recherche' },
    h('label', { htmlFor: 'q' }, words.search),
    h('input', { id: 'q', type: 'search', name: 'q' }),
    h('button', { type: 'submit', className: 'btn' }, words.searchButton),
  )
