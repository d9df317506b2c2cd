import { AppError } from '#lib/domain/errors.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { requireMember } from '#lib/platform/auth/require-member.ts'
import { logBug } from '#lib/platform/log.ts'
import type { Saved } from './aggregate.ts'
import { refusalOf } from './refusal.ts'
import type { SaveResult } from './save.schema.ts'

type Command = (member: Member<'draft.write'>, save: unknown) => Promise<Saved>

/** A save command as a server action answers it: every expected refusal is a value; a bug is logged, never shown. */
export async function runSave<T>(command: Command, save: unknown): Promise<SaveResult<T>> {
  try {
    return { state: 'saved', ...(await command(await requireMember('draft.write'), save)) }
  } catch (error) {
    if (error instanceof AppError) return refusalOf(error)
    return { state: 'failed', logId: logBug(error, command.name) }
  }
}
