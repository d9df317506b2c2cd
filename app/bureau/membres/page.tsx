import type { Metadata } from 'next'
import { Members } from '#components/desk/members/Members.tsx'
import { words } from '#components/desk/members/members.words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import * as actions from '#lib/desk/member/member.actions.ts'
import { listMembers } from '#lib/desk/member/member.queries.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'

export const metadata: Metadata = { title: words.title }

export default async function MembersPage() {
  const admin = await pageMember('administer')
  const members = await listMembers(admin)
  return (
    <DeskScreen member={admin} className="people">
      <Members
        members={members}
        ownId={admin.id}
        actions={{
          invite: actions.inviteAction,
          changeRole: actions.changeRoleAction,
          deactivate: actions.deactivateAction,
          reactivate: actions.reactivateAction,
          endSessions: actions.endSessionsAction,
        }}
      />
    </DeskScreen>
  )
}
