import { createHash } from 'node:crypto'
import { buildEdition } from '#lib/domain/build-edition.ts'
import type { Draft } from '#lib/domain/draft.ts'
import type { Edition, EditionKind } from '#lib/domain/edition.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { gate } from '#lib/domain/gate.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { readDraft } from './draft.queries.ts'
import { lastEdition } from './edition.queries.ts'
import { showable } from './preview-draft.ts'

export interface Preview {
  /** As if it were published now; null when nothing of it can be shown. */
  edition: Edition | null
  previous: Edition | null
  version: number
  /** What the gate would refuse; empty when the draft may be published. */
  issues: Issue[]
  /** The kind that the dialog proposes. */
  kind: EditionKind
}

/** The draft of an article as its readers would have it. Claims without a verdict stand in `issues`, not in the edition.
 *  @returns null when there is no such article */
export async function previewOf(
  _member: Member<'desk.read'>,
  articleId: string,
  at = new Date(),
): Promise<Preview | null> {
  const { draft, previous } = await desk().$transaction(async (tx) => ({
    draft: await readDraft(tx, articleId),
    previous: await lastEdition(tx, articleId),
  }))
  if (!draft) return null
  const kind = previous ? 'update' : 'publication'
  return {
    edition: editionOf(draft, previous, kind, at),
    previous,
    version: draft.version,
    issues: gate(draft),
    kind,
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function editionOf(draft: Draft, previous: Edition | null, kind: EditionKind, at: Date): Edition | null {
  const as = { kind, note: '', corrections: [], at: at.toISOString() }
  return buildEdition(showable(draft), previous, as, sha256)
}
