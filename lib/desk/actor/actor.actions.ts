'use server'

import { requireMember } from '#lib/platform/auth/require-member.ts'
import type { PickerItem } from '../library/library.schema.ts'
import { typed } from '../library/typed.ts'
import { runSave } from '../revision/run-save.ts'
import type { SaveResult } from '../revision/save.schema.ts'
import { saveActor } from './actor.commands.ts'
import { pickActors } from './actor.queries.ts'
import type { ActorInput } from './actor.schema.ts'

export async function saveActorAction(save: unknown): Promise<SaveResult<ActorInput>> {
  return runSave(saveActor, save)
}

/** Actors for the picker. */
export async function pickActorsAction(words: unknown): Promise<PickerItem[]> {
  return pickActors(await requireMember('desk.read'), typed(words))
}
