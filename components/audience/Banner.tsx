import { EmailForm } from './EmailForm.tsx'
import { BANNER } from './words.ts'

/** The banner of a campaign: one line, one field, one button, and a way to close it.
 *  @param page the address that it stands on */
export function Banner({ id, text, page }: { id: string; text: string; page: string }) {
  return (
    <aside className="promo" aria-label={BANNER.name}>
      <EmailForm
        action={`/campagnes/${id}`}
        id="offre-adresse"
        name={BANNER.form}
        label={text}
        send={BANNER.send}
        page={page}
      />
      <form method="post" action="/campagnes/fermer" aria-label={BANNER.closing}>
        <input type="hidden" name="page" value={page} />
        <button type="submit" className="close" aria-label={BANNER.close}>
          ×
        </button>
      </form>
    </aside>
  )
}
