import { AskLink } from '#components/desk/sign-in/LinkForms.tsx'
import { words } from '#components/desk/sign-in/sign-in.words.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { deskPath, withSuite } from '#lib/platform/auth/desk-path.ts'
import { readForm, visitOf } from '#lib/platform/auth/form-post.ts'
import { requestSignInLink } from '#lib/platform/auth/sign-in-link.commands.ts'
import { goOn, issuesIn, page, refusal } from '../answer.tsx'

interface Shown {
  suite: string
  email?: string | undefined
  issues?: Issue[]
  alert?: string | undefined
  status?: number
  headers?: Record<string, string>
}

const show = ({ suite, email, issues, ...said }: Shown) =>
  page({
    title: words.linkTitle,
    ...said,
    content: <AskLink suite={suite} signInPage={withSuite('/connexion', suite)} {...{ email, issues }} />,
  })

export async function GET(request: Request): Promise<Response> {
  return show({ suite: deskPath(new URL(request.url).searchParams.get('suite')) })
}

export async function POST(request: Request): Promise<Response> {
  let fields: Record<string, string> = {}
  try {
    fields = await readForm(request)
    await requestSignInLink(fields, visitOf(request).client)
    return goOn(withSuite('/connexion/envoye', deskPath(fields.suite)))
  } catch (error) {
    const again = { suite: deskPath(fields.suite), email: fields.email, issues: issuesIn(error) }
    return refusal(error, (said) => show({ ...again, ...said }), request)
  }
}
