import Link from 'next/link'
import type { Page, SourceRow } from '#lib/desk/library/library.schema.ts'
import { dateWords } from '#lib/domain/date-words.ts'
import { isIssue, parse } from '#lib/domain/dates.ts'
import { Library } from './Library.tsx'
import { words } from './words.ts'

const COLUMNS = [
  { words: words.columns.title },
  { words: words.columns.published, number: true },
  { words: words.columns.cited, number: true },
]

export function SourceTable({ page, query }: { page: Page<SourceRow>; query: string }) {
  return (
    <Library
      title="Sources"
      path="/bureau/sources"
      query={query}
      page={page}
      placeholder={words.placeholder.sources}
      columns={COLUMNS}
      empty={words.none.sources}
    >
      {(row) => (
        <tr key={row.id}>
          <th scope="row">
            <Link href={`/bureau/sources/${row.id}`}>{row.title}</Link>
            <span className="soft">
              {row.tier === 'primary' ? <b>{words.primary} · </b> : null}
              {[row.publisher, row.host].filter(Boolean).join(' · ')}
            </span>
          </th>
          <td className="num">{publishedWords(row.publishedAt)}</td>
          <td className="num">{row.citations}</td>
        </tr>
      )}
    </Library>
  )
}

function publishedWords(edtf: string | null): string {
  const date = edtf ? parse(edtf) : null
  return date && !isIssue(date) ? dateWords(date) : ''
}
