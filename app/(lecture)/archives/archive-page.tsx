import { ArchivePage, type ArchiveMonth } from '#components/lists/ArchivePage.tsx'
import { groupOf } from '#lib/domain/date-groups.ts'
import { wallOf } from '#lib/domain/zone.ts'
import type { Made } from '#lib/press/page.ts'
import { archiveOf, type ArchivedArticle } from '#lib/reading/archives.queries.ts'
import { lectureWords as words } from '../lecture.words.ts'
import { listDocument } from '../list-document.tsx'

const HOME = 'Europe/Paris'

/** All that was published in a year.
 *  @returns null for a year in which nothing was */
export async function archivePage(year: number, bare: boolean): Promise<Made | null> {
  const found = await archiveOf(year)
  if (!found) return null
  const archive = {
    year,
    years: found.years.map((other) => ({
      href: `/archives/${other}`,
      label: String(other),
      current: other === year,
    })),
    months: monthsOf(found.articles),
  }
  return listDocument({
    title: words.archive(year),
    description: words.archive(year),
    path: `/archives/${year}`,
    bare,
    tags: ['home'],
    children: <ArchivePage archive={archive} />,
  })
}

function monthsOf(articles: ArchivedArticle[]): ArchiveMonth[] {
  const months = Map.groupBy(articles, (article) => monthOf(article.firstPublishedAt))
  return [...months].map(([month, published]) => ({
    words: groupOf(month, 'month').words,
    articles: published.map(({ slug, headline, firstPublishedAt }) => ({
      href: `/articles/${slug}`,
      headline,
      publishedAt: firstPublishedAt,
    })),
  }))
}

const monthOf = (iso: string) => new Date(wallOf(Date.parse(iso), HOME)).toISOString().slice(0, 7)
