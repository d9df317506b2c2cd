import { CategoryPage } from '#components/lists/CardsPage.tsx'
import { breadcrumbs } from '#lib/exchange/json-ld.ts'
import { env } from '#lib/platform/env.ts'
import { kept } from '#lib/press/handler.ts'
import { redirect } from '#lib/press/made.ts'
import { categoryAt } from '#lib/reading/lists.queries.ts'
import { readPublication } from '#lib/reading/settings.queries.ts'
import { cardModel, cardTags } from '../../card-model.ts'
import { feedLinks } from '../../feeds.ts'
import { lectureWords as words } from '../../lecture.words.ts'
import { listDocument, pagePath, pagerOf } from '../../list-document.tsx'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept<{ slug: string }>(async ({ slug }, page, _, bare) => {
  const found = await categoryAt(slug, page)
  if (!found) return null
  if (found.state === 'moved') return redirect(`/rubriques/${found.slug}`)
  const { head, list } = found
  const path = `/rubriques/${slug}`
  const site = { url: env().siteUrl, publication: await readPublication() }
  const category = {
    title: head.name,
    lead: head.description,
    cards: list.cards.map(cardModel),
    pager: pagerOf(path, list.page, list.pages),
  }
  return listDocument({
    title: words.paged(head.name, page),
    description: head.description ?? words.category(head.name),
    path: pagePath(path, page),
    bare,
    tags: [`category:${head.id}`, ...cardTags(list.cards)],
    feeds: feedLinks(path, words.feeds.category(head.name)),
    jsonLd: [breadcrumbs(site, [{ name: head.name, path }])],
    children: <CategoryPage category={category} />,
  })
})
