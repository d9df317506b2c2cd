import { desk, type Db } from '#lib/platform/db/desk-client.ts'

const DAY = 86_400_000
/** For so long a link confirms; then what was asked for and not confirmed is forgotten. */
export const CONFIRM_WITHIN = 7 * DAY
/** For so long the proof of a consent is kept after it has ended. */
const PROOF = 3 * 365 * DAY

/** What somebody is asked to agree to, in the words that they are shown. */
export interface Asked {
  topic: string // `all`, `article:ID`, `campaign:ID`
  wording: string
  version: string
  page: string
}

/** Writes down that an address has asked; it is nobody's until it confirms. A request that has not been confirmed gives
 *  way to the next one, a confirmed one stays as it is.
 *  @returns the consent to confirm */
export async function askConsent(email: string, asked: Asked, at: Date): Promise<string> {
  return desk().$transaction(async (tx) => {
    const { id: subscriberId } = await tx.subscriber.upsert({
      where: { email },
      create: { email, createdAt: at },
      update: {},
    })
    await lockSubscriber(tx, subscriberId)
    const active = await tx.consent.findFirst({
      where: { subscriberId, topic: asked.topic, withdrawnAt: null },
    })
    const data = { ...asked, requestedAt: at }
    if (!active) return (await tx.consent.create({ data: { subscriberId, ...data } })).id
    if (!active.confirmedAt) await tx.consent.update({ where: { id: active.id }, data })
    return active.id
  })
}

/** One change of an address at a time. */
async function lockSubscriber(tx: Db, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM subscriber WHERE id = ${id}::uuid FOR UPDATE`
}

/** Confirms what a letter asked to confirm; twice is once.
 *  @returns null when it has been withdrawn or forgotten since */
export async function confirmConsent(id: string, at: Date) {
  await desk().consent.updateMany({
    where: { id, confirmedAt: null, withdrawnAt: null },
    data: { confirmedAt: at },
  })
  // Whoever uses the link of a letter can be reached.
  await desk().subscriber.updateMany({
    where: { consents: { some: { id } }, bouncedAt: { not: null } },
    data: { bouncedAt: null },
  })
  return desk().consent.findFirst({
    where: { id, confirmedAt: { not: null }, withdrawnAt: null },
    include: { subscriber: { select: { email: true } } },
  })
}

/** Agrees to more, for an address that is confirmed at the same moment. */
export async function addConsent(subscriberId: string, asked: Asked, at: Date): Promise<void> {
  await desk().$transaction(async (tx) => {
    await lockSubscriber(tx, subscriberId)
    const where = { subscriberId, topic: asked.topic, withdrawnAt: null }
    const active = await tx.consent.findFirst({ where })
    if (active?.confirmedAt) return
    const data = { ...asked, requestedAt: at, confirmedAt: at }
    if (active) await tx.consent.update({ where: { id: active.id }, data })
    else await tx.consent.create({ data: { subscriberId, ...data } })
  })
}

/** Ends subscriptions, also one that was ended and asked for again since: whoever uses the link of an old letter wants
 *  no more of them. The record of each stays, as a proof, until `forgetOld`. */
export async function withdrawConsents(ids: string[], at = new Date()): Promise<void> {
  const same = await desk().consent.findMany({
    where: { id: { in: ids } },
    select: { subscriberId: true, topic: true },
  })
  await desk().consent.updateMany({ where: { OR: same, withdrawnAt: null }, data: { withdrawnAt: at } })
}

/** Deletes an address with all that hangs on it. A code that it was given stays given, to nobody. */
export async function deleteSubscriber(id: string): Promise<void> {
  await desk().subscriber.deleteMany({ where: { id } })
}

/** Forgets requests that nobody has confirmed, proofs that nobody needs any more, and addresses that are left with
 *  neither.
 *  @returns how many addresses */
export async function forgetOld(at = new Date()): Promise<{ subscribers: number }> {
  const before = (age: number) => new Date(at.getTime() - age)
  await desk().consent.deleteMany({
    where: {
      OR: [
        { confirmedAt: null, requestedAt: { lt: before(CONFIRM_WITHIN) } },
        { withdrawnAt: { lt: before(PROOF) } },
      ],
    },
  })
  const { count } = await desk().subscriber.deleteMany({ where: { consents: { none: {} } } })
  return { subscribers: count }
}
