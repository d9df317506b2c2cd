import { FirstAdminForm } from '#components/desk/sign-in/FirstAdminForm.tsx'
import { DeadLink } from '#components/desk/sign-in/LinkForms.tsx'
import { words } from '#components/desk/sign-in/sign-in.words.ts'
import { AppError, type Issue } from '#lib/domain/errors.ts'
import { createFirstAdmin, isFirstAdminToken } from '#lib/platform/auth/first-admin.commands.ts'
import { readForm, visitOf } from '#lib/platform/auth/form-post.ts'
import { enter, issuesIn, page, refusal } from '../answer.tsx'

interface Shown {
  token: string
  kept?: { name?: string | undefined; email?: string | undefined }
  issues?: Issue[]
  alert?: string | undefined
  status?: number
  headers?: Record<string, string>
}

const show = ({ token, kept, issues, ...said }: Shown) =>
  page({
    title: words.firstTitle,
    ...said,
    content: <FirstAdminForm token={token} {...(kept && { kept })} {...(issues && { issues })} />,
  })

const dead = () =>
  page({
    title: words.firstDeadTitle,
    status: 410,
    isError: true,
    content: <DeadLink why={words.firstDead} linkPage="/connexion/lien" />,
  })

export async function GET(request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get('jeton') ?? ''
  return (await isFirstAdminToken(token)) ? show({ token }) : dead()
}

export async function POST(request: Request): Promise<Response> {
  let fields: Record<string, string> = {}
  try {
    fields = await readForm(request)
    return await enter(request, await createFirstAdmin(fields, visitOf(request)), '/bureau')
  } catch (error) {
    const { token = '', name, email } = fields
    const isRefused = error instanceof AppError && error.code === 'forbidden' && token !== ''
    if (isRefused) return dead()
    return refusal(
      error,
      (said) => show({ token, kept: { name, email }, issues: issuesIn(error), ...said }),
      request,
    )
  }
}
