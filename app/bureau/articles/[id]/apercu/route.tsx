import { withSuite } from '#lib/platform/auth/desk-path.ts'
import { grant } from '#lib/platform/auth/grant.ts'
import { currentMember } from '#lib/platform/auth/session.ts'
import { passing } from '#lib/press/handler.ts'
import { redirect } from '#lib/press/made.ts'
import { previewOf } from '#lib/publishing/preview.queries.ts'
import { previewPage } from './preview-page.tsx'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The draft as its readers would have it, made by the reader's own components; never kept, never indexed. */
export const GET = passing<{ id: string }>(async (_request, { id }) => {
  const somebody = await currentMember()
  if (!somebody) return redirect(withSuite('/connexion', `/bureau/articles/${id}/apercu`), 303)
  const preview = UUID.test(id) ? await previewOf(grant(somebody, 'desk.read'), id) : null
  return preview?.edition ? previewPage(preview.edition) : null
})
