import Link from 'next/link'
import { trouble } from './words.ts'

/** A page of the desk that is not there, or not for this member. */
export function Trouble({ kind }: { kind: keyof typeof trouble }) {
  const { title, what } = trouble[kind]
  return (
    <main className="trouble">
      <h1>{title}</h1>
      <p>{what}</p>
      <p>
        <Link className="btn" href="/bureau">
          {trouble.notFound.back}
        </Link>
      </p>
    </main>
  )
}
