import { EmailForm } from './EmailForm.tsx'
import { FIELD, FOLLOW } from './words.ts'

/** Asks for a letter at each change of an article, and says what that is beside the field. */
export function FollowForm({ slug, wrong }: { slug: string; wrong?: string }) {
  return (
    <EmailForm
      action={`/articles/${slug}/suivre`}
      id="suivre-adresse"
      name={FOLLOW.form}
      label={FIELD.label}
      send={FOLLOW.send}
      page={`/articles/${slug}`}
      className="mailf"
      wrong={wrong}
    >
      <p className="sub">{FOLLOW.promise}</p>
    </EmailForm>
  )
}
