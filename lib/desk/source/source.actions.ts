'use server'

import { runSave } from '../revision/run-save.ts'
import type { SaveResult } from '../revision/save.schema.ts'
import { saveSource } from './source.commands.ts'
import type { SourceInput } from './source.schema.ts'

export async function saveSourceAction(save: unknown): Promise<SaveResult<SourceInput>> {
  return runSave(saveSource, save)
}
