import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ArticleEditor } from '#components/desk/article/ArticleEditor.client.tsx'
import { ArticleActions } from '#components/desk/article/ArticleActions.tsx'
import { words } from '#components/desk/article/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { articleForm } from '#lib/desk/article/article-form.queries.ts'
import { findArticle } from '#lib/desk/article/article.queries.ts'
import { eventLabels } from '#lib/desk/library/labels.queries.ts'
import { allows } from '#lib/domain/permissions.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { pathId, uuidOrNull } from '../../path-id.ts'

export const metadata: Metadata = { title: words.list }

/** An article's draft. `?ajouter=ID&bloc=ID` brings an event that was just written for one of its timelines. */
export default async function Page({ params, searchParams }: PageProps<'/bureau/articles/[id]'>) {
  const member = await pageMember('desk.read')
  const article = await findArticle(member, await pathId(params))
  if (!article) notFound()
  const { ajouter, bloc } = await searchParams
  const [added = null] = await eventLabels(
    member,
    [uuidOrNull(ajouter)].filter((id) => id !== null),
  )
  const form = await articleForm(member, article.value)
  const title = article.value.headline || words.untitled
  return (
    <DeskScreen
      member={member}
      trail={[{ href: '/bureau/articles', words: words.list }, { words: title }]}
      actions={<ArticleActions id={article.id} mayPublish={allows(member.role, 'publish')} />}
    >
      <h1 className="vh">{title}</h1>
      <ArticleEditor
        key={article.id}
        id={article.id}
        version={article.version}
        initial={article.value}
        savedAt={article.updatedAt}
        {...form}
        added={added && { event: added, blockId: uuidOrNull(bloc) }}
        mayFinish={allows(member.role, 'verdict.final')}
      />
      <p className="soft">
        <Link href={`/bureau/articles/${article.id}/historique`}>{words.history}</Link>
      </p>
    </DeskScreen>
  )
}
