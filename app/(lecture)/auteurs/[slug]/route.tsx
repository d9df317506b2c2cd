import { AuthorPage } from '#components/lists/CardsPage.tsx'
import { kept } from '#lib/press/handler.ts'
import { redirect } from '#lib/press/made.ts'
import { authorAt } from '#lib/reading/lists.queries.ts'
import { cardModel, cardTags } from '../../card-model.ts'
import { lectureWords as words } from '../../lecture.words.ts'
import { listDocument, pagePath, pagerOf } from '../../list-document.tsx'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept<{ slug: string }>(async ({ slug }, page, _, bare) => {
  const found = await authorAt(slug, page)
  if (!found) return null
  if (found.state === 'moved') return redirect(`/auteurs/${found.slug}`)
  const { head, list } = found
  const path = `/auteurs/${slug}`
  const author = {
    title: head.name,
    lead: words.sentences(head.title, head.bio),
    cards: list.cards.map(cardModel),
    pager: pagerOf(path, list.page, list.pages),
  }
  return listDocument({
    title: words.paged(head.name, page),
    description: author.lead ?? words.author(head.name),
    path: pagePath(path, page),
    bare,
    tags: [`author:${head.id}`, ...cardTags(list.cards)],
    children: <AuthorPage author={author} />,
  })
})
