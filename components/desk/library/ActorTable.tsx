import Link from 'next/link'
import type { ActorRow, Page } from '#lib/desk/library/library.schema.ts'
import { dayWordsOf } from '#lib/domain/instant-words.ts'
import { Library } from './Library.tsx'
import { words } from './words.ts'

const COLUMNS = [
  { words: words.columns.name },
  { words: words.columns.events, number: true },
  { words: words.changed, number: true },
]

export function ActorTable({ page, query }: { page: Page<ActorRow>; query: string }) {
  return (
    <Library
      title="Acteurs"
      path="/bureau/acteurs"
      query={query}
      page={page}
      placeholder={words.placeholder.actors}
      columns={COLUMNS}
      empty={words.none.actors}
    >
      {(row) => (
        <tr key={row.id}>
          <th scope="row">
            <Link href={`/bureau/acteurs/${row.id}`}>{row.name}</Link>
            <span className="soft">{row.description ?? ''}</span>
          </th>
          <td className="num">{row.events}</td>
          <td className="num">{dayWordsOf(row.updatedAt)}</td>
        </tr>
      )}
    </Library>
  )
}
