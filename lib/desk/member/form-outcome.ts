import { AppError } from '#lib/domain/errors.ts'
import { logBug } from '#lib/platform/log.ts'
import type { FormOutcome } from './member.schema.ts'

type Fields = Record<string, string>

/** Runs what a form asks for, and says how it went in a form's own terms.
 *  @param work is given the form's fields; @returns what to say when it is done */
export async function formOutcome(
  form: FormData,
  work: (fields: Fields) => Promise<{ message: string; link?: string | undefined }>,
): Promise<FormOutcome> {
  const fields = fieldsOf(form)
  try {
    return { state: 'done', ...(await work(fields)) }
  } catch (error) {
    if (!(error instanceof AppError))
      return { state: 'failed', logId: logBug(error, 'member form'), kept: kept(fields) }
    if (error.issues.length > 0) return { state: 'invalid', issues: error.issues, kept: kept(fields) }
    const { retryAfter } = error.detail
    return {
      state: 'refused',
      code: error.code,
      kept: kept(fields),
      ...(typeof retryAfter === 'number' && { retryAfter }),
    }
  }
}

// Names that begin with $ are React's own.
const fieldsOf = (form: FormData): Fields =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [],
    ),
  )

const kept = ({ password, current, ...typed }: Fields): Fields => typed
