import type { Metadata } from 'next'
import Link from 'next/link'
import { EventTable } from '#components/desk/library/EventTable.tsx'
import { words } from '#components/desk/library/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { listEvents } from '#lib/desk/event/event-list.queries.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { listParams } from '../list-params.ts'

export const metadata: Metadata = { title: 'Événements' }

export default async function Page({ searchParams }: PageProps<'/bureau/evenements'>) {
  const member = await pageMember('desk.read')
  const params = await listParams(searchParams)
  return (
    <DeskScreen
      member={member}
      className="lib"
      actions={
        <Link className="btn btn-ink" href="/bureau/evenements/nouveau">
          {words.newEvent}
        </Link>
      }
    >
      <EventTable page={await listEvents(member, params)} query={params.q} />
    </DeskScreen>
  )
}
