import { wholeOf } from '#components/article/view.ts'
import { kept } from '#lib/press/handler.ts'
import { redirect } from '#lib/press/made.ts'
import { editionAt } from '#lib/reading/article.queries.ts'
import { gonePage } from '../../../../gone-page.tsx'
import { articlePage } from '../../article-page.tsx'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept<{ slug: string; n: string }>(async ({ slug, n }, _, __, bare) => {
  if (!/^[1-9][0-9]{0,5}$/.test(n)) return null
  const found = await editionAt(slug, Number(n))
  if (!found) return null
  if (found.state === 'moved') return redirect(`/articles/${found.slug}/editions/${n}`)
  if (found.state === 'withdrawn') return gonePage(found)
  return articlePage(found.edition, wholeOf(found.edition), bare, { current: found.current })
})
