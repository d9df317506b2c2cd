import type { ReactElement } from 'react'
import { AppError } from '#lib/domain/errors.ts'
import { isDatabaseAway } from '#lib/platform/database-away.ts'
import { logBug } from '#lib/platform/log.ts'
import { passingDocument } from './made.ts'
import { failureDocument, noticeDocument, unknownDocument } from './notice-document.ts'
import type { Made } from './page.ts'
import { pressWords as words } from './press.words.ts'
import { lastSite } from './site.ts'

const SOON = '30'

/** What a reader gets when a page cannot be made: never a word of the error. Nothing is read for it: reading may be
 *  what failed.
 *  @param where logged with it */
export async function failurePage(error: unknown, where: string): Promise<Made> {
  if (error instanceof AppError) return expectedFailure(error)
  const id = logBug(error, where)
  if (!isDatabaseAway(error)) return page(500, () => failureDocument(id, lastSite()))
  return page(503, () => noticeDocument(words.notices[503], lastSite()), { 'retry-after': SOON })
}

function expectedFailure({ code, detail }: AppError): Promise<Made> {
  switch (code) {
    case 'rate_limited':
      return page(429, () => noticeDocument(words.notices[429], lastSite()), {
        'retry-after': typeof detail.retryAfter === 'number' ? String(detail.retryAfter) : SOON,
      })
    case 'forbidden':
      return page(403, () => noticeDocument(words.notices[403], lastSite()))
    default:
      return page(404, () => unknownDocument(lastSite()))
  }
}

async function page(
  status: number,
  document: () => ReactElement,
  headers: Record<string, string> = {},
): Promise<Made> {
  try {
    return await passingDocument(document(), { status, headers })
  } catch (error) {
    const id = logBug(error, 'failure page')
    const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers }
    return { status, headers: plain, body: words.bare(id), tags: null }
  }
}
