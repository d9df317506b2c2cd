import type { Metadata } from 'next'
import Link from 'next/link'
import { ArticleTable } from '#components/desk/library/ArticleTable.tsx'
import { words } from '#components/desk/library/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { listArticles } from '#lib/desk/article/article-list.queries.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { listParams } from '../list-params.ts'

export const metadata: Metadata = { title: 'Articles' }

export default async function Page({ searchParams }: PageProps<'/bureau/articles'>) {
  const member = await pageMember('desk.read')
  const params = await listParams(searchParams)
  return (
    <DeskScreen
      member={member}
      className="lib"
      actions={
        <Link className="btn btn-ink" href="/bureau/articles/nouveau">
          {words.newArticle}
        </Link>
      }
    >
      <ArticleTable page={await listArticles(member, params)} query={params.q} />
    </DeskScreen>
  )
}
