import { CONFIRM } from './words.ts'

interface Props {
  token: string
  send: string
  letter?: string // the sentence of a box for more, never ticked beforehand
}

/** The one button that a first letter leads to. */
export const ConfirmForm = ({ token, send, letter }: Props) => (
  <form method="post" action="/abonnement/confirmer" className="mailf" aria-label={CONFIRM.form}>
    <input type="hidden" name="jeton" value={token} />
    {letter !== undefined && (
      <label className="box">
        <input type="checkbox" name="lettre" value="1" /> {letter}
      </label>
    )}
    <button type="submit" className="btn">
      {send}
    </button>
  </form>
)
