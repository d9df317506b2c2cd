import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Page } from '#lib/desk/library/library.schema.ts'
import { Icon } from '#components/ui/Icon.tsx'
import { words } from './words.ts'

interface Props<Row> {
  title: string
  path: string
  query: string
  page: Page<Row>
  placeholder: string
  columns: { words: string; number?: boolean }[]
  empty: string
  children: (row: Row) => ReactNode // one <tr>
}

/** A library: search, a table that says what tells things apart, pages. Works without a script. */
export function Library<Row>({
  title,
  path,
  query,
  page,
  placeholder,
  columns,
  empty,
  children,
}: Props<Row>) {
  return (
    <>
      <header className="lib-h">
        <h1>
          {title} <span className="n">{page.total}</span>
        </h1>
        <form className="find" role="search" action={path}>
          <Icon name="search" />
          <input
            type="search"
            name="q"
            aria-label={words.search(title)}
            defaultValue={query}
            placeholder={placeholder}
          />
        </form>
      </header>
      {page.rows.length === 0 ? (
        <p className="lib-e">{query ? words.notFound(query) : empty}</p>
      ) : (
        <Table title={title} query={query} columns={columns} rows={page.rows}>
          {children}
        </Table>
      )}
      <Pages path={path} query={query} page={page} />
    </>
  )
}

interface TableProps<Row> extends Pick<Props<Row>, 'title' | 'query' | 'columns' | 'children'> {
  rows: Row[]
}

function Table<Row>({ title, query, columns, rows, children }: TableProps<Row>) {
  return (
    <div className="tw">
      <table className="lib-t">
        <caption className="vh">{query ? words.found(title, query) : title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.words} scope="col" className={column.number ? 'num' : undefined}>
                {column.words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map(children)}</tbody>
      </table>
    </div>
  )
}

function Pages({
  path,
  query,
  page: { page, pageSize, total },
}: {
  path: string
  query: string
  page: Page<unknown>
}) {
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return null
  const href = (n: number) =>
    `${path}?${new URLSearchParams({ ...(query && { q: query }), page: String(n) }).toString()}`
  return (
    <nav className="lib-f soft" aria-label={words.pages}>
      <span>{words.page(page, last)}</span>
      <span>
        {page > 1 ? <Link href={href(page - 1)}>{words.previous}</Link> : null}{' '}
        {page < last ? <Link href={href(page + 1)}>{words.next}</Link> : null}
      </span>
    </nav>
  )
}
