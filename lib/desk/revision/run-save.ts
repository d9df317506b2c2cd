import { AppError } from '#lib/domain/errors.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { requireMember } from '#lib/platform/auth/require-member.ts'
import { logBug } from '#lib/platform/log.ts'
import type { Saved } from './aggregate.ts'
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

type Stale<T> = Omit<Extract<SaveResult<T>, { state: 'stale' }>, 'state'>

/** A field whose value is another's is a fault of that field: the form shows it there. */
function refusal<T>({ code, issues, detail }: AppError): SaveResult<T> {
  if (code === 'signed_out') return { state: 'signed_out' }
  if (code === 'invalid' || (code === 'conflict' && issues.length > 0)) return { state: 'invalid', issues }
  if (code === 'stale') return { state: 'stale', ...(detail as unknown as Stale<T>) }
  return { state: 'refused', code }
}
