import { CorrectionsPage } from '#components/lists/CorrectionsPage.tsx'
import { kept } from '#lib/press/handler.ts'
import { correctionsPage, type CorrectionNotice } from '#lib/reading/corrections.queries.ts'
import { feedLinks } from '../feeds.ts'
import { lectureWords as words } from '../lecture.words.ts'
import { listDocument, pagePath, pagerOf } from '../list-document.tsx'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept(async (_, page, __, bare) => {
  const found = await correctionsPage(page)
  if (!found) return null
  return listDocument({
    title: words.paged(words.corrections.title, page),
    description: words.corrections.description,
    path: pagePath('/rectificatifs', page),
    bare,
    tags: ['home'],
    feeds: feedLinks('/rectificatifs', words.feeds.corrections),
    children: (
      <CorrectionsPage
        items={found.notices.map(model)}
        pager={pagerOf('/rectificatifs', page, found.pages)}
      />
    ),
  })
})

const model = ({ article, ...notice }: CorrectionNotice) => ({
  ...notice,
  kind: 'correction' as const,
  headline: article.headline,
  href: `/articles/${article.slug}`,
})
