import { ChangesPage } from '#components/lists/ChangesPage.tsx'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { lectureWords as words } from '../../../lecture.words.ts'
import { listDocument } from '../../../list-document.tsx'

/** The public log of an article. */
export const changesPage = (edition: Edition, bare: boolean) =>
  listDocument({
    title: words.changes(edition.headline),
    description: words.changes(edition.headline),
    path: `/articles/${edition.slug}/modifications`,
    bare,
    tags: [`article:${edition.articleId}`],
    children: <ChangesPage edition={edition} />,
  })
