import Link from 'next/link'
import type { DeskHome as Home } from '#lib/desk/library/home.queries.ts'
import { instantWords } from '#lib/domain/instant-words.ts'
import { words as library } from '../library/words.ts'
import { words } from './words.ts'

/** What somebody finds on opening the desk. */
export function DeskHome({ home }: { home: Home }) {
  return (
    <>
      <header className="home-h">
        <h1>{words.hello(home.debtTotal)}</h1>
      </header>
      <div className="home-g">
        <Mine rows={home.mine} />
        <Debt home={home} />
        <Others changes={home.others} />
      </div>
    </>
  )
}

function Mine({ rows }: { rows: Home['mine'] }) {
  return (
    <section aria-labelledby="a-moi" className="c4">
      <h2 id="a-moi">
        {words.mine} <span className="n">{rows.length}</span>
      </h2>
      {rows.length === 0 ? <p className="soft">{words.noneMine}</p> : null}
      <ul className="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={`/bureau/articles/${row.id}`}>{row.headline || row.slug}</Link>
            <span className="soft">
              {library.state[row.state]}
              {row.changed ? `, ${words.toPublish}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Debt({ home }: { home: Home }) {
  return (
    <section aria-labelledby="dette" className="c4">
      <h2 id="dette">
        {words.debt} <span className="n">{home.debtTotal}</span>
      </h2>
      {home.debt.length === 0 ? <p className="soft">{words.noDebt}</p> : null}
      <ul className="rows rows-2">
        {home.debt.map((claim) => (
          <li key={claim.id}>
            <Link href={claim.href}>{claim.statement}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Others({ changes }: { changes: Home['others'] }) {
  return (
    <section aria-labelledby="autres" className="c4">
      <h2 id="autres">{words.others}</h2>
      {changes.length === 0 ? <p className="soft">{words.noOthers}</p> : null}
      <ul className="rows rows-2">
        {changes.map((change) => (
          <li key={change.id}>
            <Link href={change.href}>{change.what}</Link>
            <span className="soft">
              {change.by}, <time dateTime={change.at}>{instantWords(change.at)}</time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
