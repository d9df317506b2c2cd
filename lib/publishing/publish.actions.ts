'use server'

import { AppError } from '#lib/domain/errors.ts'
import { requireMember } from '#lib/platform/auth/require-member.ts'
import { logBug } from '#lib/platform/log.ts'
import { publishArticle } from './publish.commands.ts'
import type { PublishResult } from './publish.schema.ts'

export async function publishAction(input: unknown): Promise<PublishResult> {
  try {
    const member = await requireMember('publish')
    return { state: 'published', ...(await publishArticle(member, input)) }
  } catch (error) {
    return error instanceof AppError ? refusalOf(error) : { state: 'failed', logId: logBug(error, 'publish') }
  }
}

function refusalOf({ code, issues, detail }: AppError): PublishResult {
  switch (code) {
    case 'invalid':
    case 'gate':
    case 'conflict':
      return { state: code, issues }
    case 'stale':
      return { state: 'stale', version: Number(detail.version) }
    case 'signed_out':
      return { state: 'signed_out' }
    default:
      return { state: 'refused', code }
  }
}
