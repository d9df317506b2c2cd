'use server'

import { requireMember } from '#lib/platform/auth/require-member.ts'
import type { PickerItem } from '../library/library.schema.ts'
import { typed } from '../library/typed.ts'
import { runSave } from '../revision/run-save.ts'
import type { SaveResult } from '../revision/save.schema.ts'
import { saveEvent } from './event.commands.ts'
import { pickEvents } from './event-list.queries.ts'
import type { EventInput } from './event.schema.ts'

export async function saveEventAction(save: unknown): Promise<SaveResult<EventInput>> {
  return runSave(saveEvent, save)
}

/** Events for the picker. */
export async function pickEventsAction(words: unknown): Promise<PickerItem[]> {
  return pickEvents(await requireMember('desk.read'), typed(words))
}
