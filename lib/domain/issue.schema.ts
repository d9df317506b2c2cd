import type { z } from 'zod'
import { AppError, type Issue } from './errors.ts'

type Problem = z.core.$ZodIssue

/** Zod's own kinds of problem, in the codes that the words files know. A schema that has a code of its own
 *  gives it as the message («date.invalid»): it holds a dot, which none of zod's sentences begins with. */
function codeOf(problem: Problem): string {
  if (/^[a-z_]+\.[a-z_.]+$/.test(problem.message)) return problem.message
  switch (problem.code) {
    case 'invalid_type':
      return problem.input === undefined || problem.input === null ? 'value.required' : 'value.invalid'
    case 'too_small':
      return problem.minimum === 1 ? 'value.required' : 'value.too_small'
    case 'too_big':
      return 'value.too_long'
    case 'invalid_format':
      return `${problem.format === 'url' ? 'url' : 'value'}.invalid`
    case 'unrecognized_keys':
      return 'value.unknown_key'
    default:
      return 'value.invalid'
  }
}

/** @returns one issue a problem, its path joined by dots */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.map((problem) => ({
    path: problem.path.join('.'),
    code: codeOf(problem),
    ...('maximum' in problem && { maximum: Number(problem.maximum) }),
    ...('minimum' in problem && { minimum: Number(problem.minimum) }),
    ...('params' in problem && (problem.params as Record<string, unknown> | undefined)),
  }))
}

/** The value as its schema has it.
 *  @throws AppError `invalid` with one issue a problem */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  throw new AppError('invalid', { issues: issuesOf(result.error) })
}
