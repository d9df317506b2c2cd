import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ActorEditor } from '#components/desk/actor/ActorEditor.client.tsx'
import { words } from '#components/desk/actor/words.ts'
import { UsedIn } from '#components/desk/library/UsedIn.tsx'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { findActor } from '#lib/desk/actor/actor.queries.ts'

import { pageMember } from '#lib/platform/auth/require-member.ts'
import { pathId } from '../../path-id.ts'

export const metadata: Metadata = { title: words.title }

export default async function Page({ params }: PageProps<'/bureau/acteurs/[id]'>) {
  const member = await pageMember('desk.read')
  const actor = await findActor(member, await pathId(params))
  if (!actor) notFound()

  const title = actor.value.name
  return (
    <DeskScreen
      member={member}
      trail={[{ href: '/bureau/acteurs', words: words.list }, { words: title }]}
      actions={
        <Link className="btn" href={`/bureau/acteurs/${actor.id}/historique`}>
          Historique
        </Link>
      }
    >
      <h1 className="vh">{title}</h1>
      <ActorEditor
        key={actor.id}
        id={actor.id}
        version={actor.version}
        initial={actor.value}
        savedAt={actor.updatedAt}
      />
      <UsedIn title={words.usedIn} none={words.unused} uses={actor.usedIn} />
    </DeskScreen>
  )
}
