import type { Metadata } from 'next'
import { ArticleEditor } from '#components/desk/article/ArticleEditor.client.tsx'
import { EMPTY_ARTICLE } from '#components/desk/article/article-form.ts'
import { words } from '#components/desk/article/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { shelfFor } from '#lib/desk/library/shelf.queries.ts'
import { categoryItems } from '#lib/desk/taxonomy/taxonomy-items.queries.ts'
import { newId } from '#lib/domain/ids.ts'
import { allows } from '#lib/domain/permissions.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'

export const metadata: Metadata = { title: words.newTitle }

export default async function Page() {
  const member = await pageMember('desk.read')
  return (
    <DeskScreen
      member={member}
      trail={[{ href: '/bureau/articles', words: words.list }, { words: words.newTitle }]}
    >
      <h1 className="vh">{words.newTitle}</h1>
      <ArticleEditor
        id={newId()}
        version={0}
        initial={EMPTY_ARTICLE}
        shelf={await shelfFor(member, [], [])}
        events={[]}
        articles={[]}
        borrowed={[]}
        categories={await categoryItems(member)}
        mayFinish={allows(member.role, 'verdict.final')}
      />
    </DeskScreen>
  )
}
