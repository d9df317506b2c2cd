import type { ReactNode } from 'react'

/** Head of a list page: what kind of page, its name, a sentence. */
export function PageHead({
  kind,
  title,
  lead,
  children,
}: {
  kind?: string
  title: string
  lead?: string | null
  children?: ReactNode
}) {
  return (
    <header className="page-head">
      {kind && (
        <p className="cats">
          <span>{kind}</span>
        </p>
      )}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </header>
  )
}
