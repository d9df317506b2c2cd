import { articleHref } from '#components/article/address.ts'
import { daysOfNews } from '#components/article/known-days.ts'
import { viewOf, type ArticleView } from '#components/article/view.ts'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { kept } from '#lib/press/handler.ts'
import type { Asked } from '#lib/press/keys.ts'
import { redirect } from '#lib/press/made.ts'
import type { Made } from '#lib/press/page.ts'
import { articleAt } from '#lib/reading/article.queries.ts'
import { gonePage } from '../../gone-page.tsx'
import { dataAddress, dataDocument } from './data-document.ts'
import { partHolding } from './part-holding.ts'
import { articlePage } from './article-page.tsx'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept<{ slug: string }>(async ({ slug }, _, asked, bare) => {
  const data = dataAddress(slug)
  return data ? dataDocument(data.slug, data.ending) : readArticle(slug, asked, bare)
})

async function readArticle(slug: string, asked: Asked, bare: boolean): Promise<Made | null> {
  const found = await articleAt(slug)
  if (!found) return null
  const { page: _page, ancre, ...query } = asked
  if (found.state === 'moved') return redirect(articleHref(found.slug, query))
  if (found.state === 'withdrawn') return gonePage(found)
  const { edition } = found
  if (ancre) return redirect(partHolding(edition, ancre), 303)
  const view = viewOf(edition, query)
  // No such actor, day or part in this article (any more): the article itself.
  if (!view) return redirect(articleHref(slug), 303)
  const page = await articlePage(edition, view, bare)
  return isWorthKeeping(edition, view) ? page : { ...page, tags: null }
}

/** There are as many days to ask for as one likes, and few on which the public learned something. */
const isWorthKeeping = (edition: Edition, { query: { au } }: ArticleView) =>
  au === undefined || daysOfNews(edition).includes(au)
