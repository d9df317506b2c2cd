import { Icon } from '#components/ui/Icon.tsx'
import { words } from './words.ts'

/** What went out, and where. */
export function Receipt({ published }: { published: { number: number; slug: string } }) {
  const address = `/articles/${published.slug}`
  return (
    <section className="rec-b" role="status">
      <h2>
        <Icon name="check" /> {words.done(published.number)}
      </h2>
      <p className="rec-u">
        <code>{address}</code>
        <a className="btn btn-ink" href={address}>
          {words.see}
        </a>
      </p>
    </section>
  )
}
