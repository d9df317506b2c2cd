import { PagePath } from '#lib/audience/subscription.schema.ts'
import { AppError } from '#lib/domain/errors.ts'
import { readForm } from '#lib/platform/auth/form-post.ts'
import { clientAddress } from '#lib/platform/client-address.ts'
import { redirect } from '#lib/press/made.ts'
import type { Made } from '#lib/press/page.ts'

type Fields = Record<string, string>

/** Takes a form that asks for a letter. The answer is one page, whoever the address belongs to.
 *  @param ask what is done with it; the letter itself is not waited for
 *  @param again the form once more, with what was typed and is no address */
export async function askedByForm(
  request: Request,
  ask: (fields: Fields, client: string) => Promise<unknown>,
  again: (typed: string) => Promise<Made | null>,
): Promise<Made | null> {
  const fields = await readForm(request)
  try {
    await ask(fields, clientAddress(request.headers))
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'invalid')) throw error
    return again((fields.email ?? '').slice(0, 254))
  }
  const back = new URLSearchParams({ page: PagePath.parse(fields.page) })
  return redirect(`/abonnement/envoye?${back.toString()}`, 303)
}
