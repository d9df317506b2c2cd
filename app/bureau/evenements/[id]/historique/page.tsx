import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RevisionList } from '#components/desk/history/RevisionList.tsx'
import { words } from '#components/desk/history/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { findEvent } from '#lib/desk/event/event.queries.ts'
import { revisionsOf } from '#lib/desk/revision/revision.queries.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { pathId } from '../../../path-id.ts'

export const metadata: Metadata = { title: words.title }

export default async function Page({ params }: PageProps<'/bureau/evenements/[id]/historique'>) {
  const member = await pageMember('desk.read')
  const event = await findEvent(member, await pathId(params))
  if (!event) notFound()
  return (
    <DeskScreen
      member={member}
      trail={[
        { href: '/bureau/evenements', words: 'Événements' },
        { href: `/bureau/evenements/${event.id}`, words: event.value.title ?? 'Sans titre' },
        { words: words.title },
      ]}
    >
      <RevisionList revisions={await revisionsOf(member, event.id)} />
    </DeskScreen>
  )
}
