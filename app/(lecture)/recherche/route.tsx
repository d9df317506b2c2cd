import { Document } from '#components/document/Document.tsx'
import { SearchPage } from '#components/lists/SearchPage.tsx'
import { clientAddress } from '#lib/platform/client-address.ts'
import { limit } from '#lib/platform/rate-limit.ts'
import { passing } from '#lib/press/handler.ts'
import { pageNumber } from '#lib/press/keys.ts'
import { passingDocument } from '#lib/press/made.ts'
import { headOf, readSite } from '#lib/press/site.ts'
import { search } from '#lib/reading/search.queries.ts'
import { lectureWords as words } from '../lecture.words.ts'
import { searchModel } from './search-model.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = passing(async (request) => {
  const { searchParams } = new URL(request.url)
  const typed = searchParams.get('q') ?? ''
  const page = pageNumber(searchParams)
  if (typed.trim() !== '') await limit('search', clientAddress(request.headers))
  const [site, results] = await Promise.all([
    readSite(),
    page === null ? null : search(typed, page, searchParams.get('exact') === '1'),
  ])
  if (!results) return null
  const head = headOf({
    path: '/recherche',
    title: words.title(words.search.title(results.asked), site.publication.name),
    description: words.search.description,
    robots: 'noindex',
  })
  return passingDocument(
    <Document head={head} site={site} path="/recherche" kind="list">
      <SearchPage search={searchModel(results)} />
    </Document>,
  )
})
