'use client'

import type { DraftForm } from './use-draft.client.tsx'
import { describeAt } from './describe.ts'
import { words } from './words.ts'

/** Words kept on this device that the server never had: taken up again, or put aside, by a person. */
export function FoundNotice<T>({ form }: { form: DraftForm<T> }) {
  if (!form.found) return null
  return (
    <section className="notice" role="alert">
      <p>{words.found(form.found.at)}</p>
      <p className="do">
        <button type="button" className="btn" onClick={form.resume}>
          {words.resume}
        </button>
        <button type="button" className="btn btn-quiet" onClick={form.discard}>
          {words.discard}
        </button>
      </p>
    </section>
  )
}

/** Somebody saved in between. Each field that both changed is shown twice; a person chooses, nothing is lost. */
export function StaleNotice<T>({
  form,
  fieldWords,
}: {
  form: DraftForm<T>
  fieldWords: (path: string) => string
}) {
  const { state } = form
  if (state.kind !== 'stale') return null
  return (
    <section className="notice" role="alert">
      <p>{words.staleBy(state.by, state.at)}</p>
      {state.conflicts.map((path) => (
        <BothSides
          key={path}
          title={fieldWords(path)}
          mine={describeAt(form.value, path)}
          theirs={describeAt(state.stored, path)}
        />
      ))}
      <p className="do">
        <button type="button" className="btn" onClick={() => form.choose('theirs')}>
          {words.takeTheirs}
        </button>
        <button type="button" className="btn btn-ink" onClick={() => form.choose('mine')}>
          {words.keepMine}
        </button>
      </p>
    </section>
  )
}

function BothSides({ title, mine, theirs }: { title: string; mine: string; theirs: string }) {
  return (
    <div className="cf-two">
      <h3>{title}</h3>
      <dl>
        <div>
          <dt>{words.mine}</dt>
          <dd>{mine || words.empty}</dd>
        </div>
        <div>
          <dt>{words.theirs}</dt>
          <dd>{theirs || words.empty}</dd>
        </div>
      </dl>
    </div>
  )
}
