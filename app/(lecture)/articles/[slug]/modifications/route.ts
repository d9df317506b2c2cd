import { kept } from '#lib/press/handler.ts'
import { redirect } from '#lib/press/made.ts'
import { articleAt } from '#lib/reading/article.queries.ts'
import { gonePage } from '../../../gone-page.tsx'
import { changesPage } from './changes-page.tsx'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept<{ slug: string }>(async ({ slug }, _, __, bare) => {
  const found = await articleAt(slug)
  if (!found) return null
  if (found.state === 'moved') return redirect(`/articles/${found.slug}/modifications`)
  if (found.state === 'withdrawn') return gonePage(found)
  return changesPage(found.edition, bare)
})
