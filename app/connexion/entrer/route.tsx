import { DeadLink, Enter } from '#components/desk/sign-in/LinkForms.tsx'
import { words } from '#components/desk/sign-in/sign-in.words.ts'
import { deskPath, withSuite } from '#lib/platform/auth/desk-path.ts'
import { readForm, visitOf } from '#lib/platform/auth/form-post.ts'
import { EmailAddress } from '#lib/platform/auth/sign-in.schema.ts'
import { redeemSignInLink } from '#lib/platform/auth/sign-in-link.commands.ts'
import { enter, page, refusal } from '../answer.tsx'

/** The button's page. It looks nothing up: a mail scanner that opens it learns and changes nothing. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  // Shown back, so it must be an address: nobody writes a sentence of their own on our page.
  const email = EmailAddress.safeParse(query.get('adresse')).data ?? ''
  return show(email, query.get('jeton') ?? '', deskPath(query.get('suite')))
}

export async function POST(request: Request): Promise<Response> {
  let fields: Record<string, string> = {}
  try {
    fields = await readForm(request)
    const { email = '', token = '' } = fields
    const session = await redeemSignInLink({ email, token }, visitOf(request).client)
    return session ? await enter(request, session, fields.suite) : await dead(deskPath(fields.suite))
  } catch (error) {
    const { email = '', token = '', suite } = fields
    return refusal(error, (said) => show(email, token, deskPath(suite), said), request)
  }
}

interface Said {
  alert?: string | undefined
  status?: number
  headers?: Record<string, string>
}

const show = (email: string, token: string, suite: string, said: Said = {}) =>
  page({ title: words.enterTitle, ...said, content: <Enter {...{ email, token, suite }} /> })

const dead = (suite: string) =>
  page({
    title: words.deadTitle,
    status: 410,
    isError: true,
    content: <DeadLink why={words.dead} linkPage={withSuite('/connexion/lien', suite)} />,
  })
