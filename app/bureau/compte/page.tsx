import type { Metadata } from 'next'
import { Account } from '#components/desk/account/Account.tsx'
import { accountWords } from '#components/desk/members/members.words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import * as actions from '#lib/desk/member/account.actions.ts'
import { ownAccount } from '#lib/desk/member/member.queries.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'

export const metadata: Metadata = { title: accountWords.title }

export default async function AccountPage() {
  const member = await pageMember('desk.read')
  const { hasPassword, openSessions } = await ownAccount(member)
  return (
    <DeskScreen member={member} className="people">
      <Account
        name={member.name}
        email={member.email}
        {...{ hasPassword, openSessions }}
        actions={{
          changeName: actions.changeNameAction,
          changePassword: actions.changePasswordAction,
          endOthers: actions.endOtherSessionsAction,
        }}
      />
    </DeskScreen>
  )
}
