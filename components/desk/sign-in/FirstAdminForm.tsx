import type { Issue } from '#lib/domain/errors.ts'
import { Field } from './Field.tsx'
import { words } from './sign-in.words.ts'

interface Props {
  token: string
  kept?: { name?: string | undefined; email?: string | undefined }
  issues?: Issue[]
}

const choosingPassword = { type: 'password', autoComplete: 'new-password' } as const

export function FirstAdminForm({ token, kept = {}, issues = [] }: Props) {
  return (
    <>
      <p className="login-p">{words.firstWhy}</p>
      <form method="post" action="/connexion/premier" aria-label={words.firstTitle} noValidate>
        <input type="hidden" name="token" value={token} />
        <Field
          id="nom"
          name="name"
          type="text"
          label={words.name}
          autoComplete="name"
          value={kept.name}
          issues={issues}
        />
        <Field
          id="mail"
          name="email"
          type="email"
          label={words.email}
          autoComplete="username"
          value={kept.email}
          issues={issues}
        />
        <Field
          id="mdp"
          name="password"
          {...choosingPassword}
          label={words.firstPassword}
          isRequired={false}
          hint={words.firstPasswordHint}
          issues={issues}
        />
        <button className="btn btn-ink btn-wide" type="submit">
          {words.firstSubmit}
        </button>
      </form>
    </>
  )
}
