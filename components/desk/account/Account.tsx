import { accountWords as words } from '../members/members.words.ts'
import type { FormAction } from '../members/SentForm.client.tsx'
import { EndOthersForm, NameForm, PasswordForm } from './AccountForms.client.tsx'

interface Props {
  name: string
  email: string
  hasPassword: boolean
  openSessions: number
  actions: { changeName: FormAction; changePassword: FormAction; endOthers: FormAction }
}

/** One's own account. */
export function Account({ name, email, hasPassword, openSessions, actions }: Props) {
  return (
    <>
      <h1>{words.title}</h1>
      <p className="fine">{email}</p>
      <section aria-labelledby="nom">
        <h2 id="nom">{words.nameTitle}</h2>
        <NameForm name={name} action={actions.changeName} />
      </section>
      <section aria-labelledby="mot-de-passe">
        <h2 id="mot-de-passe">{words.passwordTitle}</h2>
        {hasPassword ? null : <p className="fine">{words.noPassword}</p>}
        <PasswordForm hasPassword={hasPassword} email={email} action={actions.changePassword} />
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{words.sessionsTitle}</h2>
        <p className="fine">{words.sessions(openSessions)}</p>
        {openSessions > 1 ? <EndOthersForm action={actions.endOthers} /> : null}
      </section>
    </>
  )
}
