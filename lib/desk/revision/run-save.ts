import { AppError } from '#lib/domain/errors.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { requireMember } from '#lib/platform/auth/require-member.ts'
import { logBug } from '#lib/platform/log.ts'
import type { Saved } from './save-aggregate.commands.ts'
import type { SaveResult } from './save.schema.ts'

type Command = (member: Member<'draft.write'>, save: unknown) => Promise<Saved>

/** A save command as a server action answers it: every expected refusal is a value; a bug is logged, never shown. */
export async function runSave<T>(command: Command, save: unknown): Promise<SaveResult<T>> {
  try {
    return { state: 'saved', ...(await command(await requireMember('draft.write'), save)) }
  } catch (error) {
    return error instanceof AppError
      ? refusal(error)
      : { state: 'failed', logId: logBug(error, command.name) }
  }
}

function refusal<T>(error: AppError): SaveResult<T> {
  switch (error.code) {
    case 'signed_out':
      return { state: 'signed_out' }
    case 'invalid':
      return { state: 'invalid', issues: error.issues }
    case 'conflict':
      return error.issues.length > 0
        ? { state: 'invalid', issues: error.issues }
        : { state: 'refused', code: 'conflict' }
    case 'stale':
      return {
        state: 'stale',
        ...(error.detail as unknown as Omit<Extract<SaveResult<T>, { state: 'stale' }>, 'state'>),
      }
    default:
      return { state: 'refused', code: error.code }
  }
}
