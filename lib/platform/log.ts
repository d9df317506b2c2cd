import { randomUUID } from 'node:crypto'
import { pino } from 'pino'

/** JSON lines on standard output, with no address, password or token in them. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['email', 'password', 'token', '*.email', '*.password', '*.token'],
})

/** Logs a bug. @returns the id that the person sees instead of its text */
export function logBug(error: unknown, where: string): string {
  const id = randomUUID().slice(0, 8)
  log.error({ id, where, err: error }, 'bug')
  return id
}
