import { kept } from '#lib/press/handler.ts'
import { archiveYears } from '#lib/reading/archives.queries.ts'
import { archivePage } from './archive-page.tsx'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

/** The last year that has anything; its own address is the one to remember. */
export const GET = kept(async (_, __, ___, bare) => {
  const [last] = await archiveYears()
  return last === undefined ? null : archivePage(last, bare)
})
