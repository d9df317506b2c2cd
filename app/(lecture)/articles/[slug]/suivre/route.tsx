import { FollowForm } from '#components/audience/FollowForm.tsx'
import { FOLLOW } from '#components/audience/words.ts'
import { requestFollow } from '#lib/audience/follow.commands.ts'
import { passing } from '#lib/press/handler.ts'
import { articleAt } from '#lib/reading/article.queries.ts'
import { askedByForm } from '../../../abonnement/asked-by-form.ts'
import { subscriptionPage } from '../../../abonnement/subscription-page.tsx'

export { DELETE, OPTIONS, PATCH, PUT } from '#lib/press/form-methods.ts'

interface Params {
  slug: string
}

const SHOWN = { wording: FOLLOW.promise, version: FOLLOW.version }

export const GET = passing<Params>(async (_, { slug }) => followPage(slug))

export const POST = passing<Params>(async (request, { slug }) =>
  askedByForm(
    request,
    (fields, client) => requestFollow(slug, fields, SHOWN, client),
    (typed) => followPage(slug, typed),
  ),
)

async function followPage(slug: string, wrong?: string) {
  const found = await articleAt(slug)
  if (!found || !('edition' in found)) return null
  return subscriptionPage({
    title: FOLLOW.title,
    lead: found.edition.headline,
    back: `/articles/${slug}`,
    ...(wrong !== undefined && { status: 422 }),
    children: <FollowForm slug={slug} wrong={wrong} />,
  })
}
