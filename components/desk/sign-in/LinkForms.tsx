import type { Issue } from '#lib/domain/errors.ts'
import { Field } from './Field.tsx'
import { words } from './sign-in.words.ts'

interface AskProps {
  suite: string
  signInPage: string
  email?: string | undefined
  issues?: Issue[]
}

/** Asks for a one-time link by e-mail. */
export function AskLink({ suite, signInPage, email, issues = [] }: AskProps) {
  return (
    <>
      <p className="login-p">{words.linkWhy}</p>
      <form method="post" action="/connexion/lien" aria-label={words.linkTitle} noValidate>
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
        <button className="btn btn-ink btn-wide" type="submit">
          {words.sendLink}
        </button>
      </form>
      <p className="fine">
        <a href={signInPage}>{words.withPassword}</a>
      </p>
    </>
  )
}

export function LinkSent({ linkPage }: { linkPage: string }) {
  return (
    <>
      <p className="login-p">{words.sent}</p>
      <p className="fine">
        {words.notReceived} <a href={linkPage}>{words.askLink}</a>
      </p>
    </>
  )
}

/** Where a one-time link leads: opening it does nothing, its one button does. */
export function Enter({ email, token, suite }: { email: string; token: string; suite: string }) {
  return (
    <>
      <p className="login-p">{words.enterWhy(email)}</p>
      <form method="post" action="/connexion/entrer">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="suite" value={suite} />
        <button className="btn btn-ink btn-wide" type="submit">
          {words.enter}
        </button>
      </form>
      <p className="fine">{words.enterOnce}</p>
    </>
  )
}

export function DeadLink({ why, linkPage }: { why: string; linkPage: string }) {
  return (
    <>
      <p className="login-p">{why}</p>
      <p>
        <a className="btn btn-wide" href={linkPage}>
          {words.askLink}
        </a>
      </p>
    </>
  )
}
