import type { Issue } from '#lib/domain/errors.ts'
import { Field } from './Field.tsx'
import { Key } from './Icons.tsx'
import { words } from './sign-in.words.ts'

interface Props {
  suite: string
  hasOidc: boolean
  linkPage: string
  email?: string | undefined
  issues?: Issue[]
  /** The two do not go together: said under the password, of neither in particular. */
  wrong?: string | undefined
}

export function SignInForm({ suite, hasOidc, linkPage, email, issues = [], wrong }: Props) {
  return (
    <>
      {hasOidc ? <OidcForm suite={suite} /> : null}
      <form method="post" action="/connexion" aria-label={words.signIn} noValidate>
        <input type="hidden" name="suite" value={suite} />
        <Field
          id="mail"
          name="email"
          type="email"
          label={words.email}
          autoComplete="username"
          value={email}
          issues={issues}
        />
        <Field
          id="mdp"
          name="password"
          type="password"
          label={words.password}
          autoComplete="current-password"
          issues={issues}
          alert={wrong}
          beside={<a href={linkPage}>{words.askLink}</a>}
        />
        <button className="btn btn-ink btn-wide" type="submit">
          {words.signIn}
        </button>
      </form>
      <p className="fine">{words.noAccount}</p>
    </>
  )
}

function OidcForm({ suite }: { suite: string }) {
  return (
    <>
      <form method="post" action="/connexion/oidc">
        <input type="hidden" name="suite" value={suite} />
        <button className="btn btn-wide" type="submit">
          <Key /> {words.byOidc}
        </button>
      </form>
      <p className="or-l">
        <span>{words.or}</span>
      </p>
    </>
  )
}
