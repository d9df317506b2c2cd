import { InviteForm } from './InviteForm.client.tsx'
import { MemberTable, type MemberActions } from './MemberTable.tsx'
import { words } from './members.words.ts'
import type { MemberRow } from '#lib/desk/member/member.schema.ts'

interface Props {
  members: MemberRow[]
  ownId: string
  actions: MemberActions
}

/** Who can sign in: for administrators. */
export function Members({ members, ownId, actions }: Props) {
  return (
    <>
      <h1>{words.title}</h1>
      <section aria-labelledby="inviter">
        <h2 id="inviter">{words.inviteTitle}</h2>
        <p className="fine">{words.inviteWhy}</p>
        <InviteForm action={actions.invite} />
      </section>
      <section aria-labelledby="liste">
        <h2 id="liste">{words.listTitle}</h2>
        <MemberTable members={members} ownId={ownId} actions={actions} />
      </section>
    </>
  )
}
