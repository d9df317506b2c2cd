import { AppError } from '#lib/domain/errors.ts'
import { checked } from '#lib/domain/issue.schema.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { desk, type Db } from '#lib/platform/db/desk-client.ts'
import { CHANNEL, staleHere } from '#lib/platform/db/stale-tags.ts'
import { CodeList, NewCampaign } from './campaign.schema.ts'

/** Who does it: an administrator, or null for the command line. */
type Admin = Member<'administer'> | null

/** Every page that may show a banner carries it. */
const TAG = 'campaign'

/** @throws AppError `invalid` */
export async function createCampaign(by: Admin, input: unknown, at = new Date()): Promise<{ id: string }> {
  const data = checked(NewCampaign, input)
  return change(by, 'campaign.create', at, (tx) => tx.campaign.create({ data, select: { id: true } }))
}

/** Ends a campaign now; one that has not begun is taken away from its future.
 *  @throws AppError `not_found` */
export async function endCampaign(by: Admin, id: string, at = new Date()): Promise<void> {
  await change(by, 'campaign.end', at, async (tx) => {
    const campaign = await tx.campaign.findUnique({ where: { id } })
    if (!campaign) throw new AppError('not_found')
    if (campaign.endsAt <= at) return { id }
    // A check of the table: it ends after it starts.
    const startsAt = campaign.startsAt < at ? campaign.startsAt : new Date(at.getTime() - 1)
    await tx.campaign.update({ where: { id }, data: { startsAt, endsAt: at, version: { increment: 1 } } })
    return { id }
  })
}

/** Adds codes to a campaign's pool; those it has already stay as they are.
 *  @param text a code a line
 *  @returns how many are new
 *  @throws AppError `invalid`; `not_found` for no campaign, or for one of a single code */
export async function importCodes(by: Admin, id: string, text: string, at = new Date()): Promise<number> {
  const codes = checked(CodeList, text)
  let count = 0
  await change(by, 'campaign.codes', at, async (tx) => {
    if (!(await tx.campaign.findFirst({ where: { id, code: null } }))) throw new AppError('not_found')
    const data = codes.map((code) => ({ campaignId: id, code }))
    count = (await tx.campaignCode.createMany({ data, skipDuplicates: true })).count
    return { id }
  })
  return count
}

/** One change, put down and announced in its own transaction. */
async function change(
  by: Admin,
  action: string,
  at: Date,
  make: (tx: Db) => Promise<{ id: string }>,
): Promise<{ id: string }> {
  const changed = await desk().$transaction(async (tx) => {
    const { id } = await make(tx)
    await tx.auditEntry.create({ data: { action, memberId: by?.id ?? null, subjectId: id, at } })
    await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${TAG})`
    return { id }
  })
  staleHere([TAG])
  return changed
}
