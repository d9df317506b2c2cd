import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Checklist } from '#components/desk/publish/Checklist.tsx'
import { PublishForm } from '#components/desk/publish/PublishForm.client.tsx'
import { words } from '#components/desk/publish/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { previewOf } from '#lib/publishing/preview.queries.ts'
import { pathId } from '../../../path-id.ts'

export const metadata: Metadata = { title: 'Publier' }

export default async function Page({ params }: PageProps<'/bureau/articles/[id]/publier'>) {
  const id = await pathId(params)
  await pageMember('publish')
  const member = await pageMember('desk.read')
  const preview = await previewOf(member, id)
  if (!preview) notFound()
  const { issues, version, previous, edition } = preview
  const number = (previous?.number ?? 0) + 1
  return (
    <DeskScreen
      member={member}
      className="d-form d-publish"
      trail={[
        { href: '/bureau/articles', words: 'Articles' },
        { href: `/bureau/articles/${id}`, words: edition?.headline || 'Sans titre' },
        { words: 'Publier' },
      ]}
    >
      <h1 className="pub-t">{words.title(number)}</h1>
      <Checklist issues={issues} articleId={id} />
      <PublishForm
        articleId={id}
        version={version}
        number={number}
        blocked={issues.length > 0}
        online={previous !== null}
      />
    </DeskScreen>
  )
}
