import type { Metadata } from 'next'
import Link from 'next/link'
import { SourceTable } from '#components/desk/library/SourceTable.tsx'
import { words } from '#components/desk/library/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { listSources } from '#lib/desk/source/source.queries.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { listParams } from '../list-params.ts'

export const metadata: Metadata = { title: 'Sources' }

export default async function Page({ searchParams }: PageProps<'/bureau/sources'>) {
  const member = await pageMember('desk.read')
  const params = await listParams(searchParams)
  return (
    <DeskScreen
      member={member}
      className="lib"
      actions={
        <Link className="btn btn-ink" href="/bureau/sources/nouvelle">
          {words.newSource}
        </Link>
      }
    >
      <SourceTable page={await listSources(member, params)} query={params.q} />
    </DeskScreen>
  )
}
