import Link from 'next/link'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { words } from '#components/desk/sign-in/sign-in.words.ts'
import { currentMember } from '#lib/platform/auth/session.ts'

/** What pageMember() shows to a member whose role lacks the permission: 403. */
export default async function Forbidden() {
  const member = await currentMember()
  const content = (
    <>
      <h1>{words.forbiddenTitle}</h1>
      <p>{words.forbidden}</p>
      <p>
        <Link className="btn" href="/bureau">
          {words.home}
        </Link>
      </p>
    </>
  )
  if (!member) return <main className="people">{content}</main>
  return (
    <DeskScreen member={member} className="people">
      {content}
    </DeskScreen>
  )
}
