import type { RevisionRow } from '#lib/desk/library/library.schema.ts'
import { instantWords } from '#lib/domain/instant-words.ts'
import { words } from './words.ts'

/** Who saved, when and why: newest first, nothing ever taken out. */
export function RevisionList({ revisions }: { revisions: RevisionRow[] }) {
  return (
    <section aria-labelledby="historique">
      <h1 id="historique" className="pub-t">
        {words.title} <span className="n">{revisions.length}</span>
      </h1>
      {revisions.length === 0 ? <p className="soft">{words.none}</p> : null}
      <ol className="stream">
        {revisions.map((revision) => (
          <li key={revision.id}>
            <span className="n">{words.version(revision.version)}</span>
            <span>
              <b>{revision.by}</b> · {words.kinds[revision.kind]}
              {revision.reason ? <q> {revision.reason}</q> : null}
            </span>
            <time dateTime={revision.at}>{instantWords(revision.at)}</time>
          </li>
        ))}
      </ol>
    </section>
  )
}
