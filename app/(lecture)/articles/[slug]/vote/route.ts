import { castVote } from '#lib/audience/vote.commands.ts'
import { isReaderToken, newReaderToken } from '#lib/audience/reader-key.ts'
import { AppError } from '#lib/domain/errors.ts'
import { isOwnForm } from '#lib/platform/auth/form-post.ts'
import { clientAddress } from '#lib/platform/client-address.ts'
import { env } from '#lib/platform/env.ts'
import { passing } from '#lib/press/handler.ts'
import { redirect } from '#lib/press/made.ts'
import { noteIn } from './note-in.ts'
import { readerToken, setReaderToken } from './reader-cookie.ts'
import { votePage } from './vote-page.tsx'

export { DELETE, OPTIONS, PATCH, PUT } from '#lib/press/form-methods.ts'

interface Params {
  slug: string
}

/** What the reader has voted, and a form to change it. */
export const GET = passing<Params>(async (request, { slug }) => votePage(slug, readerToken(request.headers)))

/** Writes the vote, then shows it: reloading does not send it again. */
export const POST = passing<Params>(async (request, { slug }) => {
  if (!isOwnForm(request)) throw new AppError('forbidden')
  const known = readerToken(request.headers)
  const token = isReaderToken(known) ? known : newReaderToken()
  const note = await noteIn(request)
  try {
    await castVote({ slug, token, client: clientAddress(request.headers) }, { note })
  } catch (error) {
    // A form without a note, or with one that no button has: the page asks again.
    if (!(error instanceof AppError && error.code === 'invalid')) throw error
    return votePage(slug, known, { status: 422 })
  }
  return redirect(`/articles/${slug}/vote`, 303, setReaderToken(token, env().siteUrl))
})
