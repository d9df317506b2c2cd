import type { PageLink } from '../document/page-link.ts'
import { shortInstant } from '../timeline/short-date.ts'
import { Time } from '../timeline/Time.tsx'
import { PageHead } from './PageHead.tsx'
import { LIST } from './words.ts'

export interface ArchiveMonth {
  words: string // «novembre 2023»
  articles: { href: string; headline: string; publishedAt: string }[]
}
export interface ArchiveModel {
  year: number
  years: (PageLink & { current: boolean })[]
  months: ArchiveMonth[] // newest first
}

/** All that was published in a year, by the month of its first edition. */
export function ArchivePage({ archive }: { archive: ArchiveModel }) {
  return (
    <>
      <PageHead kind={LIST.archives} title={LIST.year(archive.year)} />
      <div className="two">
        <div>
          {archive.months.length === 0 && <p>{LIST.none}</p>}
          {archive.months.map((month) => (
            <section key={month.words} className="month" aria-label={month.words}>
              <h2>{month.words}</h2>
              <ol className="acts-list">
                {month.articles.map((article) => (
                  <li key={article.href}>
                    <p className="when">
                      <Time date={shortInstant(article.publishedAt)} />
                    </p>
                    <p>
                      <a href={article.href}>{article.headline}</a>
                    </p>
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
        <Years years={archive.years} />
      </div>
    </>
  )
}

function Years({ years }: Pick<ArchiveModel, 'years'>) {
  if (years.length === 0) return null
  return (
    <nav className="side filters" aria-labelledby="h-y">
      <div>
        <h2 id="h-y" className="side-h">
          {LIST.years}
        </h2>
        <ul>
          {years.map(({ href, label, current }) => (
            <li key={href}>
              <a href={href} aria-current={current ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
