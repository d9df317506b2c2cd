import { AppError } from '#lib/domain/errors.ts'
import { isDatabaseAway } from '#lib/platform/db/database-away.ts'
import { logBug } from '#lib/platform/log.ts'
import { passingDocument } from './made.ts'
import { noticeDocument } from './notice-document.ts'
import type { Made } from './page.ts'
import { pressWords as words, type NoticeWords } from './press.words.ts'
import { lastSite } from './site.ts'

const SOON = '30'

/** What a reader gets when a page cannot be made: never a word of the error. Nothing is read for it: reading may be
 *  what failed.
 *  @param where logged with it */
export async function failurePage(error: unknown, where: string): Promise<Made> {
  if (error instanceof AppError) return expectedFailure(error)
  const id = logBug(error, where)
  if (isDatabaseAway(error)) return page(503, words.notices[503], { 'retry-after': SOON })
  return page(500, words.failure(id))
}

function expectedFailure({ code, detail }: AppError): Promise<Made> {
  if (code === 'rate_limited') return page(429, words.notices[429], { 'retry-after': String(detail.retryAfter ?? SOON) })
  const status = code === 'forbidden' ? 403 : 404
  return page(status, words.notices[status])
}

async function page(status: number, notice: NoticeWords, headers: Record<string, string> = {}): Promise<Made> {
  try {
    return await passingDocument(noticeDocument(notice, lastSite()), { status, headers })
  } catch (error) {
    logBug(error, 'failure page')
    const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers }
    return { status, headers: plain, body: `${notice.title}. ${notice.text}\n`, tags: null }
  }
}
