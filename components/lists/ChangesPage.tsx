import type { Edition } from '#lib/domain/edition.schema.ts'
import { ChangeItems } from '../article/ChangeLog.tsx'
import { PageHead } from './PageHead.tsx'
import { CHANGES } from './words.ts'

/** The public log of one article: every edition, each still readable. */
export function ChangesPage({ edition }: { edition: Pick<Edition, 'headline' | 'slug' | 'history'> }) {
  const page = `/articles/${edition.slug}`
  return (
    <>
      <PageHead kind={CHANGES.title} title={edition.headline} lead={CHANGES.lead}>
        <p className="sub">
          <a href={page}>{CHANGES.back}</a>
        </p>
      </PageHead>
      <div className="corrections">
        <ChangeItems history={edition.history} slug={edition.slug} hrefOf={(anchor) => `${page}#${anchor}`} />
      </div>
    </>
  )
}
