import type { Member } from '#lib/domain/permissions.ts'
import { actorLabels } from './labels.queries.ts'
import type { PickerItem } from './library.schema.ts'
import { sourceCards } from '../source/source-card.queries.ts'
import type { SourceCard } from '../source/source-card.schema.ts'
import { authorItems } from '../taxonomy/taxonomy-items.queries.ts'
import type { ClaimInput } from '../claim/claim-input.schema.ts'

/** The names of everything that claims and participants point to, for the form that shows them. */
export async function shelfFor(
  member: Member<'desk.read'>,
  claims: ClaimInput[],
  actorIds: string[],
): Promise<{ sources: SourceCard[]; actors: PickerItem[]; authors: PickerItem[] }> {
  const voices = claims.flatMap((c) => (c.voice.kind === 'actor' ? [c.voice.actorId] : []))
  const [sources, actors, authors] = await Promise.all([
    sourceCards(
      member,
      claims.flatMap((c) => c.citations.map((x) => x.sourceId)),
    ),
    actorLabels(member, [...actorIds, ...voices]),
    authorItems(member),
  ])
  return { sources, actors, authors }
}
