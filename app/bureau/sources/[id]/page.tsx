import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { SourceEditor } from '#components/desk/source/SourceEditor.client.tsx'
import { words } from '#components/desk/source/words.ts'
import { UsedIn } from '#components/desk/library/UsedIn.tsx'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { findSource } from '#lib/desk/source/source.queries.ts'
import { sourceCards } from '#lib/desk/source/source-card.queries.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { pathId } from '../../path-id.ts'

export const metadata: Metadata = { title: words.title }

export default async function Page({ params }: PageProps<'/bureau/sources/[id]'>) {
  const member = await pageMember('desk.read')
  const source = await findSource(member, await pathId(params))
  if (!source) notFound()
  const [origin = null] = await sourceCards(member, source.value.originId ? [source.value.originId] : [])
  const title = source.value.title
  return (
    <DeskScreen
      member={member}
      trail={[{ href: '/bureau/sources', words: words.list }, { words: title }]}
      actions={
        <Link className="btn" href={`/bureau/sources/${source.id}/historique`}>
          Historique
        </Link>
      }
    >
      <h1 className="vh">{title}</h1>
      <SourceEditor
        key={source.id}
        id={source.id}
        version={source.version}
        initial={source.value}
        savedAt={source.updatedAt}
        origin={origin}
      />
      <UsedIn title={words.usedIn} none={words.unused} uses={source.usedIn} />
    </DeskScreen>
  )
}
