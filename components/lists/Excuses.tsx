import { dayWordsOf } from '#lib/domain/instant-words.ts'
import type { PageLink } from '../document/page-link.ts'
import { PageHead } from './PageHead.tsx'
import { SearchForm } from './SearchForm.tsx'
import { FAILURE, GONE, MISSING } from './words.ts'

export interface GoneModel {
  headline: string | null
  withdrawnAt: string // ISO instants
  publishedAt: string | null
  editions: number
  reason: string // public
  path: string
  instead: PageLink | null
}

/** 410: what was here, why it is gone, where to go. */
export function GonePage({ gone }: { gone: GoneModel }) {
  return (
    <div className="gone">
      <PageHead kind={GONE.code} title={GONE.title} />
      <div className="gone-in">
        <p className="lead">
          {gone.headline ? GONE.withdrawn(gone.headline) : GONE.unnamed}
          <Day iso={gone.withdrawnAt} />
          {GONE.by}
        </p>
        <p>{gone.reason}</p>
        <GoneFacts gone={gone} />
        <SearchForm />
      </div>
    </div>
  )
}

const Day = ({ iso }: { iso: string }) => <time dateTime={iso}>{dayWordsOf(iso)}</time>

function GoneFacts({ gone }: { gone: GoneModel }) {
  return (
    <dl className="facts">
      {gone.publishedAt && (
        <div>
          <dt>{GONE.published}</dt>
          <dd>
            {GONE.from}
            <Day iso={gone.publishedAt} />
            {GONE.to}
            <Day iso={gone.withdrawnAt} />
            {gone.editions > 0 && GONE.editions(gone.editions)}
          </dd>
        </div>
      )}
      <div>
        <dt>{GONE.address}</dt>
        <dd>
          {gone.path}
          {GONE.stays}
        </dd>
      </div>
      {gone.instead && (
        <div>
          <dt>{GONE.instead}</dt>
          <dd>
            <a href={gone.instead.href}>{gone.instead.label}</a>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** 404, with a search. */
export function NotFoundPage() {
  return (
    <div className="gone">
      <PageHead kind={MISSING.code} title={MISSING.title} />
      <div className="gone-in">
        <p className="lead">{MISSING.lead}</p>
        <SearchForm />
      </div>
    </div>
  )
}

/** 500: nothing of the error but the id under which it was logged. */
export function FailurePage({ reference }: { reference: string }) {
  return (
    <div className="gone">
      <PageHead kind={FAILURE.code} title={FAILURE.title} />
      <div className="gone-in">
        <p className="lead">{FAILURE.lead}</p>
        <p>
          {FAILURE.reference}
          <code>{reference}</code>
        </p>
      </div>
    </div>
  )
}
