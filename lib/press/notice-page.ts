import { passingDocument } from './made.ts'
import { noticeDocument, unknownDocument } from './notice-document.ts'
import type { Made } from './page.ts'
import { pressWords as words, type NoticeStatus } from './press.words.ts'
import { readSite } from './site.ts'

/** For an address that was never published. */
export const unknownPage = async (): Promise<Made> =>
  passingDocument(unknownDocument(await readSite()), { status: 404 })

/** @param allow the methods the address has, as the header says them */
export const notAllowedPage = (allow: string): Promise<Made> => noticePage(405, { allow })

export async function noticePage(status: NoticeStatus, headers: Record<string, string> = {}): Promise<Made> {
  return passingDocument(noticeDocument(words.notices[status], await readSite()), { status, headers })
}
