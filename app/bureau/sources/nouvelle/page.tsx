import type { Metadata } from 'next'
import { SourceEditor } from '#components/desk/source/SourceEditor.client.tsx'
import { EMPTY_SOURCE } from '#components/desk/source/source-form.ts'
import { words } from '#components/desk/source/words.ts'
import { DeskScreen } from '#components/desk/shell/DeskScreen.tsx'
import { newId } from '#lib/domain/ids.ts'
import { pageMember } from '#lib/platform/auth/require-member.ts'

export const metadata: Metadata = { title: words.newTitle }

export default async function Page() {
  const member = await pageMember('draft.write')
  return (
    <DeskScreen
      member={member}
      trail={[{ href: '/bureau/sources', words: words.list }, { words: words.newTitle }]}
    >
      <h1 className="vh">{words.newTitle}</h1>
      <SourceEditor
        id={newId()}
        version={0}
        initial={EMPTY_SOURCE}
        origin={null}
        next="/bureau/sources/{id}"
      />
    </DeskScreen>
  )
}
