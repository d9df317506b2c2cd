import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RevisionList } from '#components/desk/history/RevisionList.tsx'
import { words } from '#components/desk/history/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { findSource } from '#lib/desk/source/source.queries.ts'
import { revisionsOf } from '#lib/desk/revision/revision.queries.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { pathId } from '../../../path-id.ts'

export const metadata: Metadata = { title: words.title }

export default async function Page({ params }: PageProps<'/bureau/sources/[id]/historique'>) {
  const member = await pageMember('desk.read')
  const source = await findSource(member, await pathId(params))
  if (!source) notFound()
  return (
    <DeskScreen
      member={member}
      trail={[
        { href: '/bureau/sources', words: 'Sources' },
        { href: `/bureau/sources/${source.id}`, words: source.value.title },
        { words: words.title },
      ]}
    >
      <RevisionList revisions={await revisionsOf(member, source.id)} />
    </DeskScreen>
  )
}
