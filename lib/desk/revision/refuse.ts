import { AppError, type Issue } from '#lib/domain/errors.ts'

/** @throws AppError `invalid` when there is an issue */
export function refuseInvalid(issues: Issue[]): void {
  if (issues.length > 0) throw new AppError('invalid', { issues })
}

/** @throws AppError `conflict`, with the issue of the field that is taken */
export function refuseTaken(issue: Issue | null): void {
  if (issue) throw new AppError('conflict', { issues: [issue] })
}
