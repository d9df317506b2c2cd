import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RevisionList } from '#components/desk/history/RevisionList.tsx'
import { words } from '#components/desk/history/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { findArticle } from '#lib/desk/article/article.queries.ts'
import { revisionsOf } from '#lib/desk/revision/revision.queries.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { pathId } from '../../../path-id.ts'

export const metadata: Metadata = { title: words.title }

export default async function Page({ params }: PageProps<'/bureau/articles/[id]/historique'>) {
  const member = await pageMember('desk.read')
  const article = await findArticle(member, await pathId(params))
  if (!article) notFound()
  return (
    <DeskScreen
      member={member}
      trail={[
        { href: '/bureau/articles', words: 'Articles' },
        { href: `/bureau/articles/${article.id}`, words: article.value.headline || 'Sans titre' },
        { words: words.title },
      ]}
    >
      <RevisionList revisions={await revisionsOf(member, article.id)} />
    </DeskScreen>
  )
}
