import Link from 'next/link'
import type { EventRow, Page } from '#lib/desk/library/library.schema.ts'
import { dateWords } from '#lib/domain/date-words.ts'
import { isIssue, parse } from '#lib/domain/dates.ts'
import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import { StatusMark } from '../claim/StatusMark.tsx'
import { Library } from './Library.tsx'
import { words } from './words.ts'

const COLUMNS = [
  { words: words.columns.title },
  { words: words.columns.date },
  { words: words.columns.claims },
  { words: words.columns.articles, number: true },
]

export function EventTable({ page, query }: { page: Page<EventRow>; query: string }) {
  return (
    <Library
      title="Événements"
      path="/bureau/evenements"
      query={query}
      page={page}
      placeholder={words.placeholder.events}
      columns={COLUMNS}
      empty={words.none.events}
    >
      {(row) => (
        <tr key={row.id}>
          <th scope="row">
            <Link href={`/bureau/evenements/${row.id}`}>{row.title ?? row.excerpt}</Link>
            <span className="soft">{row.title ? row.excerpt : ''}</span>
          </th>
          <td>{whenWords(row)}</td>
          <td>
            <Statuses row={row} />
          </td>
          <td className="num">{row.articles}</td>
        </tr>
      )}
    </Library>
  )
}

function Statuses({ row }: { row: EventRow }) {
  return (
    <>
      {(Object.entries(row.statuses) as [ClaimStatus, number][]).map(([status, n]) => (
        <span key={status} className="st-n">
          {n} <StatusMark status={status} />{' '}
        </span>
      ))}
      {row.unassessed > 0 ? <span className="debt-w">{words.unassessed(row.unassessed)}</span> : null}
    </>
  )
}

function whenWords({ occurredAt, clockApproximate }: EventRow): string {
  const date = parse(occurredAt)
  return isIssue(date) ? occurredAt : dateWords(date, { clockApproximate })
}
