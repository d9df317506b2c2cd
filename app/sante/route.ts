import { logBug } from '#lib/platform/log.ts'
import { checkReading } from '#lib/reading/health.queries.ts'

/** For whoever watches over the site: whether readers can read. */
export async function GET(): Promise<Response> {
  try {
    await checkReading()
    return answer(200, { status: 'ok' })
  } catch (error) {
    logBug(error, 'GET /sante')
    return answer(503, { status: 'error', failing: 'database' })
  }
}

const answer = (status: number, body: object) =>
  Response.json(body, {
    status,
    headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  })
