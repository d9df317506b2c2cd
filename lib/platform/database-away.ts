/** Codes of Node, Postgres and Prisma for a server that is not there, is starting or stopping, or takes nobody more. */
const AWAY = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH'],
  ...['08000', '08001', '08003', '08004', '08006', '53300', '57P01', '57P02', '57P03'],
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'],
])
const WORDS =
  /Connection terminated|Can't reach database server|connection is closed|Server has closed the connection/i

/** Whether an error says that the database cannot be reached, rather than that a query is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  let cause = error
  for (let depth = 0; cause instanceof Object && depth < 5; depth++) {
    const { code, message, cause: next } = cause as { code?: unknown; message?: unknown; cause?: unknown }
    if (AWAY.has(String(code)) || (typeof message === 'string' && WORDS.test(message))) return true
    cause = next
  }
  return false
}
