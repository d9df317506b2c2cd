import Link from 'next/link'
import type { ClaimRow, Page } from '#lib/desk/library/library.schema.ts'
import { StatusMark } from '../claim/StatusMark.tsx'
import { Library } from './Library.tsx'
import { words } from './words.ts'

const COLUMNS = [
  { words: words.columns.statement },
  { words: words.columns.verdict },
  { words: words.columns.sources, number: true },
]

export function ClaimTable({ page, query }: { page: Page<ClaimRow>; query: string }) {
  return (
    <Library
      title="Affirmations"
      path="/bureau/affirmations"
      query={query}
      page={page}
      placeholder={words.placeholder.claims}
      columns={COLUMNS}
      empty={words.none.claims}
    >
      {(row) => (
        <tr key={row.id}>
          <th scope="row">
            <Link href={placeOf(row)}>{row.statement}</Link>
            <span className="soft">{row.home ?? ''}</span>
          </th>
          <td>
            {row.status ? (
              <StatusMark status={row.status} />
            ) : (
              <span className="debt-w">{words.notAssessed}</span>
            )}
          </td>
          <td className="num">{row.citations}</td>
        </tr>
      )}
    </Library>
  )
}

/** A claim is written where it lives: in its event, or in its article. */
const placeOf = ({ id, eventId, articleId }: ClaimRow): string =>
  `/bureau/${eventId ? `evenements/${eventId}` : `articles/${articleId ?? ''}`}#affirmation-${id}`
