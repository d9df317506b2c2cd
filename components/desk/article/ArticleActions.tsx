import Link from 'next/link'
import { Icon } from '#components/ui/Icon.tsx'
import { words } from './words.ts'

/** What can be done with an article besides writing it. */
export function ArticleActions({ id, mayPublish }: { id: string; mayPublish: boolean }) {
  return (
    <>
      <a className="btn" href={`/bureau/articles/${id}/apercu`}>
        <Icon name="eye" /> {words.preview}
      </a>
      {mayPublish ? (
        <Link className="btn btn-ink" href={`/bureau/articles/${id}/publier`}>
          {words.publish}
        </Link>
      ) : null}
    </>
  )
}
