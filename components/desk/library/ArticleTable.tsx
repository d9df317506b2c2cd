import Link from 'next/link'
import type { ArticleRow, Page } from '#lib/desk/library/library.schema.ts'
import { dayWordsOf } from '#lib/domain/instant-words.ts'
import { Library } from './Library.tsx'
import { words } from './words.ts'

const COLUMNS = [
  { words: words.columns.title },
  { words: words.columns.state },
  { words: words.columns.events, number: true },
  { words: words.columns.claims, number: true },
  { words: words.changed, number: true },
]

export function ArticleTable({ page, query }: { page: Page<ArticleRow>; query: string }) {
  return (
    <Library
      title="Articles"
      path="/bureau/articles"
      query={query}
      page={page}
      placeholder={words.placeholder.articles}
      columns={COLUMNS}
      empty={words.none.articles}
    >
      {(row) => (
        <tr key={row.id}>
          <th scope="row">
            <Link href={`/bureau/articles/${row.id}`}>{row.headline || 'Sans titre'}</Link>
            <span className="soft">
              /{row.slug} · {row.owner}
            </span>
          </th>
          <td>
            {words.state[row.state]}
            {row.changed && row.state === 'published' ? (
              <span className="tagl"> {words.toPublish}</span>
            ) : null}
          </td>
          <td className="num">{row.events}</td>
          <td className="num">{row.claims}</td>
          <td className="num">{dayWordsOf(row.updatedAt)}</td>
        </tr>
      )}
    </Library>
  )
}
