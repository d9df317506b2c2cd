import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { EventEditor } from '#components/desk/event/EventEditor.client.tsx'
import { words } from '#components/desk/event/words.ts'
import { UsedIn } from '#components/desk/library/UsedIn.tsx'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { findEvent } from '#lib/desk/event/event.queries.ts'
import { shelfFor } from '#lib/desk/library/shelf.queries.ts'
import { allows } from '#lib/domain/permissions.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { pathId } from '../../path-id.ts'

export const metadata: Metadata = { title: words.title }

export default async function Page({ params }: PageProps<'/bureau/evenements/[id]'>) {
  const member = await pageMember('desk.read')
  const event = await findEvent(member, await pathId(params))
  if (!event) notFound()
  const { value } = event
  const shelf = await shelfFor(
    member,
    value.claims,
    value.participants.map((p) => p.actorId),
  )
  const title = value.title ?? words.untitled
  return (
    <DeskScreen
      member={member}
      trail={[{ href: '/bureau/evenements', words: words.list }, { words: title }]}
      actions={
        <Link className="btn" href={`/bureau/evenements/${event.id}/historique`}>
          {words.history}
        </Link>
      }
    >
      <h1 className="vh">{title}</h1>
      <EventEditor
        key={event.id}
        id={event.id}
        version={event.version}
        initial={value}
        savedAt={event.updatedAt}
        shelf={shelf}
        mayFinish={allows(member.role, 'verdict.final')}
      />
      <UsedIn title={words.usedIn} none={words.unused} uses={event.usedIn} />
    </DeskScreen>
  )
}
