import type { ReactNode } from 'react'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { HEAD } from '../document/words.ts'
import type { ArticlePage } from './article-page.ts'
import { citationOf } from './citation.ts'
import { ACTS } from './words.ts'

interface Props {
  edition: Edition
  page: ArticlePage
}

/** Share, cite, print. What a browser can do by itself is a panel; what needs the page's script shows when it is there. */
export function Acts(props: Props) {
  return (
    <ul className="acts">
      <li>
        <button type="button" popoverTarget="partager">
          {ACTS.share}
        </button>
        <Share {...props} />
      </li>
      <li>
        <button type="button" popoverTarget="citer">
          {ACTS.cite}
        </button>
        <CitePanel {...props} />
      </li>
      <li data-act="print" hidden>
        <button type="button">{ACTS.print}</button>
      </li>
    </ul>
  )
}

function Share({ edition, page }: Props) {
  const mail = `mailto:?subject=${encodeURIComponent(edition.headline)}&body=${encodeURIComponent(page.canonical)}`
  return (
    <Sheet id="partager" title={ACTS.shareTitle}>
      <p>
        <label htmlFor="adresse">{ACTS.address}</label>
        <input id="adresse" type="text" readOnly value={page.canonical} />
      </p>
      <p className="panel-foot">
        <button type="button" className="link" data-act="copy" data-done={ACTS.copied} hidden>
          {ACTS.copy}
        </button>{' '}
        <button type="button" className="link" data-act="share" hidden>
          {ACTS.native}
        </button>{' '}
        <a href={mail}>{ACTS.mail}</a>
      </p>
    </Sheet>
  )
}

/** A citation names the edition: what is cited is what was read. */
function CitePanel({ edition, page }: Props) {
  const { before, name, after, address } = citationOf(edition, page.publication.name, page.canonical)
  return (
    <Sheet id="citer" title={ACTS.citeTitle}>
      <p className="panel-why">
        {before}
        <cite>{name}</cite>
        {after} <a href={address}>{address}</a>
      </p>
      <p className="panel-by">{ACTS.citeText}</p>
    </Sheet>
  )
}

function Sheet({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <div className="panel" popover="auto" id={id} role="dialog" aria-label={title}>
      <div className="panel-head">
        <p className="panel-status">
          <b>{title}</b>
        </p>
        <button
          type="button"
          className="close"
          popoverTarget={id}
          popoverTargetAction="hide"
          aria-label={HEAD.close}
        >
          ×
        </button>
      </div>
      {children}
    </div>
  )
}
