import type { ActorInput } from '#lib/desk/actor/actor.schema.ts'
import type { PickerItem } from '#lib/desk/library/library.schema.ts'

export const EMPTY_ACTOR: ActorInput = {
  kind: 'person',
  name: '',
  slug: '',
  aliases: [],
  description: null,
  wikidataId: null,
}

/** An actor just made, as the pickers show it. */
export const itemOf = (id: string, actor: ActorInput): PickerItem => ({
  id,
  label: actor.name,
  detail: actor.description ? [actor.description] : [],
})
