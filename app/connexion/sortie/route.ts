import { isOwnForm } from '#lib/platform/auth/form-post.ts'
import { goOn, leave } from '../answer.tsx'

/** Signs out. Another site's form only leads to the sign-in page. */
export async function POST(request: Request): Promise<Response> {
  return isOwnForm(request) ? leave(request) : goOn('/connexion')
}
