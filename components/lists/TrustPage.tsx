import type { TrustPage as Trust } from '#lib/domain/publication.schema.ts'
import { PageHead } from './PageHead.tsx'

/** A page that says who answers for the publication, and how. */
export function TrustPage({ page }: { page: Trust }) {
  return (
    <div className="trust">
      <PageHead title={page.title} />
      {page.sections.map((section, n) => (
        <section key={n} className="prose" aria-labelledby={`h-${n + 1}`}>
          <h2 id={`h-${n + 1}`}>{section.heading}</h2>
          {section.paragraphs.map((paragraph, m) => (
            <p key={m}>{paragraph}</p>
          ))}
          {section.list.length > 0 && (
            <ul className="bul">
              {section.list.map((item, m) => (
                <li key={m}>{item}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
