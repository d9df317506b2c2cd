import { LinkSent } from '#components/desk/sign-in/LinkForms.tsx'
import { words } from '#components/desk/sign-in/sign-in.words.ts'
import { deskPath, withSuite } from '#lib/platform/auth/desk-path.ts'
import { page } from '../answer.tsx'

export async function GET(request: Request): Promise<Response> {
  const suite = deskPath(new URL(request.url).searchParams.get('suite'))
  return page({
    title: words.sentTitle,
    content: <LinkSent linkPage={withSuite('/connexion/lien', suite)} />,
  })
}
