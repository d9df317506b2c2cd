import type { Metadata } from 'next'
import Link from 'next/link'
import { DeskHome } from '#components/desk/home/DeskHome.tsx'
import { words } from '#components/desk/home/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { deskHome } from '#lib/desk/library/home.queries.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'

export const metadata: Metadata = { title: words.title }

export default async function Page() {
  const member = await pageMember('desk.read')
  return (
    <DeskScreen
      member={member}
      className="home"
      actions={
        <Link className="btn btn-ink" href="/bureau/articles/nouveau">
          {words.newArticle}
        </Link>
      }
    >
      <DeskHome home={await deskHome(member)} />
    </DeskScreen>
  )
}
