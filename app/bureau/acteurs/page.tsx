import type { Metadata } from 'next'
import Link from 'next/link'
import { ActorTable } from '#components/desk/library/ActorTable.tsx'
import { words } from '#components/desk/library/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { listActors } from '#lib/desk/actor/actor.queries.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { listParams } from '../list-params.ts'

export const metadata: Metadata = { title: 'Acteurs' }

export default async function Page({ searchParams }: PageProps<'/bureau/acteurs'>) {
  const member = await pageMember('desk.read')
  const params = await listParams(searchParams)
  return (
    <DeskScreen
      member={member}
      className="lib"
      actions={
        <Link className="btn btn-ink" href="/bureau/acteurs/nouveau">
          {words.newActor}
        </Link>
      }
    >
      <ActorTable page={await listActors(member, params)} query={params.q} />
    </DeskScreen>
  )
}
