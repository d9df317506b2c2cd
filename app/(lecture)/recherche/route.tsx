import { Document } from '#components/document/Document.tsx'
import { SearchPage } from '#components/lists/SearchPage.tsx'
import { filtersOf, searchAsked, type SearchAsked } from '#lib/domain/search-asked.ts'
import { clientAddress } from '#lib/platform/client-address.ts'
import { limit } from '#lib/platform/rate-limit.ts'
import { passing } from '#lib/press/handler.ts'
import { passingDocument } from '#lib/press/made.ts'
import { headOf, readSite } from '#lib/press/site.ts'
import { search } from '#lib/reading/search.queries.ts'
import { lectureWords as words } from '../lecture.words.ts'
import { searchModel } from './search-model.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

/** Made for each request and never kept: there are as many pages as there are things to ask. */
export const GET = passing(async (request) => {
  const asked = searchAsked(new URL(request.url).searchParams)
  if (!asked) return null
  if (isSearch(asked)) await limit('search', clientAddress(request.headers))
  const [site, results] = await Promise.all([readSite(), search(asked)])
  if (!results) return null
  const head = headOf({
    path: '/recherche',
    title: words.title(words.search.title(asked.words), site.publication.name),
    description: words.search.description,
    robots: 'noindex',
  })
  const page = (
    <Document head={head} site={site} path="/recherche" kind="list">
      <SearchPage search={searchModel(results)} />
    </Document>
  )
  return passingDocument(page, { status: results.issues.length > 0 ? 400 : 200 })
})

const isSearch = (asked: SearchAsked) => asked.words !== '' || filtersOf(asked).length > 0
