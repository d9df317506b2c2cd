import { SignInForm } from '#components/desk/sign-in/SignInForm.tsx'
import { words } from '#components/desk/sign-in/sign-in.words.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { deskPath, withSuite } from '#lib/platform/auth/desk-path.ts'
import { readForm, visitOf } from '#lib/platform/auth/form-post.ts'
import { hasOidc } from '#lib/platform/auth/oidc.ts'
import { signInWithPassword } from '#lib/platform/auth/password-sign-in.commands.ts'
import { sessionTokenOf } from '#lib/platform/auth/session-cookie.ts'
import { findSession } from '#lib/platform/auth/session.queries.ts'
import { enter, goOn, issuesIn, page, refusal } from './answer.tsx'

interface Shown {
  suite: string
  email?: string | undefined
  issues?: Issue[]
  wrong?: string
  alert?: string | undefined
  status?: number
  headers?: Record<string, string>
}

const show = ({ suite, email, issues, wrong, ...said }: Shown) =>
  page({
    title: words.signIn,
    isError: Boolean(said.alert ?? wrong),
    ...said,
    content: (
      <SignInForm
        suite={suite}
        hasOidc={hasOidc()}
        linkPage={withSuite('/connexion/lien', suite)}
        {...{ email, issues, wrong }}
      />
    ),
  })

export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const suite = deskPath(query.get('suite'))
  try {
    const token = sessionTokenOf(request)
    if (token && (await findSession(token, new Date()))) return goOn(suite)
  } catch (error) {
    return refusal(error, (said) => show({ suite, ...said }), request)
  }
  const error = query.get('error') // @auth/core's name, after the identity provider's page
  if (!error) return show({ suite })
  return show({
    suite,
    alert: error === 'AccessDenied' ? words.oidc.AccessDenied : words.oidc.other,
    status: 401,
  })
}

export async function POST(request: Request): Promise<Response> {
  let fields: Record<string, string> = {}
  try {
    fields = await readForm(request)
    const answer = await signInWithPassword(fields, visitOf(request))
    if (answer.session) return await enter(request, answer.session, fields.suite)
    const wrong = words.wrong(answer.triesLeft)
    return await show({ suite: deskPath(fields.suite), email: fields.email, wrong, status: 401 })
  } catch (error) {
    const again = { suite: deskPath(fields.suite), email: fields.email, issues: issuesIn(error) }
    return refusal(error, (said) => show({ ...again, ...said }), request)
  }
}
