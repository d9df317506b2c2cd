import type { MemberRow } from '#lib/desk/member/member.schema.ts'
import { DeactivateForm, MemberButton, RoleForm } from './MemberForms.client.tsx'
import { sessionsWords, words } from './members.words.ts'
import type { FormAction } from './SentForm.client.tsx'

export interface MemberActions {
  invite: FormAction
  changeRole: FormAction
  deactivate: FormAction
  reactivate: FormAction
  endSessions: FormAction
}

interface Props {
  members: MemberRow[]
  ownId: string
  actions: MemberActions
}

export function MemberTable({ members, ownId, actions }: Props) {
  return (
    <table className="people-t">
      <thead>
        <tr>
          {words.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <Row key={member.id} member={member} isOwn={member.id === ownId} actions={actions} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ member, isOwn, actions }: { member: MemberRow; isOwn: boolean; actions: MemberActions }) {
  const who = member.name ?? member.email
  const one = { memberId: member.id, who }
  return (
    <tr className={member.isActive ? undefined : 'soft'}>
      <th scope="row">
        {who} {isOwn ? <span className="tagl">{words.you}</span> : null}
        {member.name ? <span className="soft block">{member.email}</span> : null}
      </th>
      <td>
        <RoleForm {...one} role={member.role} action={actions.changeRole} />
      </td>
      <td>
        {sessionsWords(member.openSessions)}{' '}
        {member.openSessions > 0 ? (
          <MemberButton memberId={member.id} label={words.endSessionsOf(who)} action={actions.endSessions}>
            {words.endSessions}
          </MemberButton>
        ) : null}
      </td>
      <td>
        {member.isActive ? (
          <DeactivateForm {...one} action={actions.deactivate} />
        ) : (
          <>
            {words.closed}{' '}
            <MemberButton memberId={member.id} label={words.reactivateOf(who)} action={actions.reactivate}>
              {words.reactivate}
            </MemberButton>
          </>
        )}
      </td>
    </tr>
  )
}
