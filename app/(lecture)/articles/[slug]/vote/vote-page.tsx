import { VoteForm } from '#components/article/VoteForm.tsx'
import { Document } from '#components/document/Document.tsx'
import { isReaderToken } from '#lib/audience/reader-key.ts'
import { voteOf } from '#lib/audience/vote.queries.ts'
import { passingDocument } from '#lib/press/made.ts'
import type { Made } from '#lib/press/page.ts'
import { headOf, readSite } from '#lib/press/site.ts'
import { articleAt } from '#lib/reading/article.queries.ts'
import { votesOf } from '#lib/reading/votes.queries.ts'
import { lectureWords as words } from '../../../lecture.words.ts'

/** A reader's own vote on an article.
 *  @param token of their cookie, if they have one
 *  @returns null for an article that nobody can read */
export async function votePage(
  slug: string,
  token: string | undefined,
  more: { status?: number } = {},
): Promise<Made | null> {
  const found = await articleAt(slug)
  if (!found || !('edition' in found)) return null
  const { articleId, headline } = found.edition
  const [site, votes, note] = await Promise.all([
    readSite(),
    votesOf(articleId),
    isReaderToken(token) ? voteOf(articleId, token) : null,
  ])
  const said = note === null ? words.vote.none : words.vote.given(note)
  const head = headOf({
    path: null,
    title: words.title(words.vote.title, site.publication.name),
    description: said,
    robots: 'noindex',
  })
  const document = (
    <Document head={head} site={site} path="" kind="list">
      <header className="page-head">
        <h1>{words.vote.title}</h1>
        <p className="lead" role="status">
          {said}
        </p>
        <p>
          <a href={`/articles/${slug}`}>{words.vote.back(headline)}</a>
        </p>
      </header>
      <VoteForm slug={slug} votes={votes} />
    </Document>
  )
  return passingDocument(document, more)
}
