import type { AppError } from '#lib/domain/errors.ts'
import type { SaveResult } from './save.schema.ts'

type Stale<T> = Omit<Extract<SaveResult<T>, { state: 'stale' }>, 'state'>

/** What a command refuses, as the answer to a form. A value that is another's is a fault of its field: it is shown there. */
export function refusalOf<T>({ code, issues, detail }: AppError): SaveResult<T> {
  if (code === 'signed_out') return { state: 'signed_out' }
  if (code === 'invalid' || (code === 'conflict' && issues.length > 0)) return { state: 'invalid', issues }
  if (code === 'stale') return { state: 'stale', ...(detail as unknown as Stale<T>) }
  return { state: 'refused', code }
}
