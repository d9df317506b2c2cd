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
      <Act id="partager" label={ACTS.share} title={ACTS.shareTitle}>
        <Share {...props} />
      </Act>
      <Act id="citer" label={ACTS.cite} title={ACTS.citeTitle}>
        <CiteEdition {...props} />
      </Act>
      <li data-act="print" hidden>
        <button type="button">{ACTS.print}</button>
      </li>
    </ul>
  )
}

interface ActProps {
  id: string
  label: string
  title: string
  children: ReactNode
}

/** A button and the panel that it opens. */
function Act({ id, label, title, children }: ActProps) {
  return (
    <li>
      <button type="button" popoverTarget={id}>
        {label}
      </button>
      <Sheet id={id} title={title}>
        {children}
      </Sheet>
    </li>
  )
}

function Share({ edition, page }: Props) {
  const mail = `mailto:?subject=${encodeURIComponent(edition.headline)}&body=${encodeURIComponent(page.canonical)}`
  return (
    <>
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
    </>
  )
}

/** A citation names the edition: what is cited is what was read. */
function CiteEdition({ edition, page }: Props) {
  const { before, name, after, address } = citationOf(edition, page.publication.name, page.canonical)
  return (
    <>
      <p className="panel-why">
        {before}
        <cite>{name}</cite>
        {after} <a href={address}>{address}</a>
      </p>
      <p className="panel-by">{ACTS.citeText}</p>
    </>
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
