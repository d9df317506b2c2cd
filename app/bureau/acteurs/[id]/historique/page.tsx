import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RevisionList } from '#components/desk/history/RevisionList.tsx'
import { words } from '#components/desk/history/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { findActor } from '#lib/desk/actor/actor.queries.ts'
import { revisionsOf } from '#lib/desk/revision/revision.queries.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { pathId } from '../../../path-id.ts'

export const metadata: Metadata = { title: words.title }

export default async function Page({ params }: PageProps<'/bureau/acteurs/[id]/historique'>) {
  const member = await pageMember('desk.read')
  const actor = await findActor(member, await pathId(params))
  if (!actor) notFound()
  return (
    <DeskScreen
      member={member}
      trail={[
        { href: '/bureau/acteurs', words: 'Acteurs' },
        { href: `/bureau/acteurs/${actor.id}`, words: actor.value.name },
        { words: words.title },
      ]}
    >
      <RevisionList revisions={await revisionsOf(member, actor.id)} />
    </DeskScreen>
  )
}
