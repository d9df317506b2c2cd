import type { Metadata } from 'next'
import { ActorEditor } from '#components/desk/actor/ActorEditor.client.tsx'
import { EMPTY_ACTOR } from '#components/desk/actor/actor-form.ts'
import { words } from '#components/desk/actor/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { newId } from '#lib/domain/ids.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'

export const metadata: Metadata = { title: words.newTitle }

export default async function Page() {
  const member = await pageMember('draft.write')
  return (
    <DeskScreen
      member={member}
      trail={[{ href: '/bureau/acteurs', words: words.list }, { words: words.newTitle }]}
    >
      <h1 className="vh">{words.newTitle}</h1>
      <ActorEditor id={newId()} version={0} initial={EMPTY_ACTOR} next="/bureau/acteurs/{id}" />
    </DeskScreen>
  )
}
