import type { Metadata } from 'next'
import { ClaimTable } from '#components/desk/library/ClaimTable.tsx'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { listClaims } from '#lib/desk/claim/claim-list.queries.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { listParams } from '../list-params.ts'

export const metadata: Metadata = { title: 'Affirmations' }

export default async function Page({ searchParams }: PageProps<'/bureau/affirmations'>) {
  const member = await pageMember('desk.read')
  const params = await listParams(searchParams)
  return (
    <DeskScreen member={member} className="lib">
      <ClaimTable page={await listClaims(member, params)} query={params.q} />
    </DeskScreen>
  )
}
