import { TrustPage as Trust } from '#components/lists/TrustPage.tsx'
import type { TrustPage } from '#lib/domain/publication.schema.ts'
import { kept } from '#lib/press/handler.ts'
import { PUBLICATION_TAG, readTrustPages } from '#lib/reading/settings.queries.ts'
import { listDocument } from './list-document.tsx'

/** The handler of one of the pages that say who answers for the publication. */
export const trustPage = (id: TrustPage['id']) =>
  kept(async () => {
    const page = (await readTrustPages()).find((other) => other.id === id)
    if (!page) return null
    const [first] = page.sections
    return listDocument({
      title: page.title,
      description: first?.paragraphs[0] ?? first?.list[0] ?? page.title,
      path: `/${id}`,
      tags: [PUBLICATION_TAG],
      children: <Trust page={page} />,
    })
  })
