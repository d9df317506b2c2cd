import { ActorPage } from '#components/lists/ActorPage.tsx'
import { kept } from '#lib/press/handler.ts'
import { redirect } from '#lib/press/made.ts'
import { noticePage } from '#lib/press/notice-page.ts'
import { actorAt } from '#lib/reading/actor.queries.ts'
import { lectureWords as words } from '../../lecture.words.ts'
import { listDocument, pagePath } from '../../list-document.tsx'
import { actorModel } from './actor-model.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept<{ slug: string }>(async ({ slug }, page, _, bare) => {
  const found = await actorAt(slug, page)
  if (!found) return null
  if (found.state === 'moved') return redirect(`/acteurs/${found.slug}`)
  if (found.state === 'gone') return noticePage(410)
  const { head, events } = found
  return listDocument({
    title: words.paged(head.name, page),
    description: head.description ?? words.actor(head.name, found.total),
    path: pagePath(`/acteurs/${slug}`, page),
    bare,
    tags: [
      `actor:${head.id}`,
      ...events.map(({ event }) => `event:${event.id}`),
      ...events.flatMap(({ articles }) => articles.map(({ articleId }) => `article:${articleId}`)),
    ],
    children: <ActorPage actor={actorModel(found)} />,
  })
})
