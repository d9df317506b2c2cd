import { randomUUID } from 'node:crypto'
import { pino } from 'pino'

/** JSON lines on standard output, with no address, password or token in them. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  // An error of the database carries its whole client: only what tells what happened is kept.
  serializers: { err: kept },
  redact: ['email', 'password', 'token', '*.email', '*.password', '*.token'],
})

function kept(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack, cause } = error
  const code = 'code' in error ? error.code : undefined
  return { type: name, message, code, stack, ...(cause !== undefined && { cause: kept(cause) }) }
}

/** Logs a bug. @returns the id that the person sees instead of its text */
export function logBug(error: unknown, where: string): string {
  const id = randomUUID().slice(0, 8)
  log.error({ id, where, err: error }, 'bug')
  return id
}
