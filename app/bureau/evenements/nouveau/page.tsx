import type { Metadata } from 'next'
import { EventEditor } from '#components/desk/event/EventEditor.client.tsx'
import { emptyEvent } from '#components/desk/event/event-form.ts'
import { words } from '#components/desk/event/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { shelfFor } from '#lib/desk/library/shelf.queries.ts'
import { newId } from '#lib/domain/ids.ts'
import { allows } from '#lib/domain/permissions.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'
import { uuidOrNull } from '../../path-id.ts'

export const metadata: Metadata = { title: words.newTitle }

/** A new event; written for a timeline, it goes back to its article once it is saved. */
export default async function Page({ searchParams }: PageProps<'/bureau/evenements/nouveau'>) {
  const member = await pageMember('draft.write')
  const { article, bloc } = await searchParams
  const [articleId, blockId] = [uuidOrNull(article), uuidOrNull(bloc)]
  return (
    <DeskScreen
      member={member}
      trail={[{ href: '/bureau/evenements', words: words.list }, { words: words.newTitle }]}
    >
      <h1 className="vh">{words.newTitle}</h1>
      <EventEditor
        id={newId()}
        version={0}
        initial={emptyEvent()}
        shelf={await shelfFor(await pageMember('desk.read'), [], [])}
        mayFinish={allows(member.role, 'verdict.final')}
        {...(articleId && { after: `/bureau/articles/${articleId}?ajouter={id}&bloc=${blockId ?? ''}` })}
      />
    </DeskScreen>
  )
}
