import { GonePage } from '#components/lists/Excuses.tsx'
import { PageHead } from '#components/lists/PageHead.tsx'
import { SearchForm } from '#components/lists/SearchForm.tsx'
import type { Gone } from '#lib/reading/article.queries.ts'
import { lectureWords as words } from './lecture.words.ts'
import { listDocument } from './list-document.tsx'

/** 410 for an article that was withdrawn, with the reason. Its other addresses (editions, log) say the same. */
export function gonePage(gone: Gone) {
  const { slug, headline, reason, firstPublishedAt, withdrawnAt, editions, articleId } = gone
  const path = `/articles/${slug}`
  const more = { headline, reason, path, publishedAt: firstPublishedAt, editions, instead: null }
  return listDocument({
    title: words.gone.title,
    description: reason,
    path,
    tags: [`article:${articleId}`],
    status: 410,
    children: withdrawnAt ? (
      <GonePage gone={{ ...more, withdrawnAt }} />
    ) : (
      <Undated headline={headline} reason={reason} />
    ),
  })
}

/** Of a withdrawal whose day is not in the published index. */
const Undated = ({ headline, reason }: { headline: string; reason: string }) => (
  <div className="gone">
    <PageHead kind={words.gone.code} title={words.gone.title} />
    <div className="gone-in">
      <p className="lead">{words.gone.withdrawn(headline)}</p>
      <p>{reason}</p>
      <SearchForm />
    </div>
  </div>
)
