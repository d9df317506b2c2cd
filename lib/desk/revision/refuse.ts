import { AppError, type Issue } from '#lib/domain/errors.ts'

/** @throws AppError `invalid` when there is an issue */
export function refuseInvalid(issues: Issue[]): void {
  if (issues.length > 0) throw new AppError('invalid', { issues })
}

/** @throws AppError `conflict` when a field's value is another's */
export function refuseTaken(issues: Issue[]): void {
  if (issues.length > 0) throw new AppError('conflict', { issues })
}
