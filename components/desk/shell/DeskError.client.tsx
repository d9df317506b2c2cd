'use client'

import { DATABASE_AWAY } from '#lib/domain/errors.ts'
import { failure } from './words.ts'

/** A bug, or the database away, as somebody at work sees it: what is safe, one button, a bug's number, nothing of its
 *  inside. */
export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const isAway = error.digest === DATABASE_AWAY
  return (
    <main className="trouble" role="alert">
      <h1>{isAway ? failure.away : failure.title}</h1>
      <p>{isAway ? failure.awayWhat : failure.what}</p>
      {error.digest && !isAway ? <p className="soft">{failure.id(error.digest)}</p> : null}
      <button type="button" className="btn btn-ink" onClick={reset}>
        {failure.again}
      </button>
    </main>
  )
}
