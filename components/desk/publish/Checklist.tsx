import Link from 'next/link'
import type { Issue } from '#lib/domain/errors.ts'
import { Icon } from '#components/ui/Icon.tsx'
import { checkPlace, checkWords, words } from './words.ts'

/** What blocks, one line each, and each line leads to its place. */
export function Checklist({ issues, articleId }: { issues: Issue[]; articleId: string }) {
  return (
    <section aria-labelledby="controles">
      <h2 id="controles">
        {words.checks} <span className="n">{issues.length > 0 ? words.blocked(issues.length) : ''}</span>
      </h2>
      <ul className="chk">
        {issues.length === 0 ? (
          <li className="ok">
            <Icon name="check" /> {words.clear}
          </li>
        ) : null}
        {issues.map((issue) => (
          <li key={`${issue.path}.${issue.code}`} className="bad">
            <Link href={checkPlace(issue, articleId)}>
              <Icon name="block" />
              {checkWords(issue)}
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
