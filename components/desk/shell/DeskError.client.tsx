'use client'

import { failure } from './words.ts'

/** A bug, as somebody at work sees it: what is safe, one button, the incident's number, nothing of its inside. */
export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <main className="trouble" role="alert">
      <h1>{failure.title}</h1>
      <p>{failure.what}</p>
      {error.digest ? <p className="soft">{failure.id(error.digest)}</p> : null}
      <button type="button" className="btn btn-ink" onClick={reset}>
        {failure.again}
      </button>
    </main>
  )
}
