import Link from 'next/link'
import type { UsedIn as Use } from '#lib/desk/library/library.schema.ts'

/** Where a thing is used: what a change of it will touch. */
export function UsedIn({ title, none, uses }: { title: string; none: string; uses: Use[] }) {
  return (
    <section className="used" aria-labelledby="used-t">
      <h2 id="used-t" className="sec-t">
        {title} <span className="n">{uses.length}</span>
      </h2>
      {uses.length === 0 ? <p className="soft">{none}</p> : null}
      <ul className="rows">
        {uses.map((use) => (
          <li key={use.id}>
            <Link href={use.href}>{use.label}</Link>
            <span className="soft">{use.detail}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
