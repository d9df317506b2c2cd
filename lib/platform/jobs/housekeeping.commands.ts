import { desk } from '../db/desk-client.ts'

export interface Swept {
  sessions: number
  tokens: number
  limits: number
}

/** Forgets what has ended: sessions, one-time links, counts of rate limits.
 *  @returns how many rows of each */
export async function sweep(at = new Date()): Promise<Swept> {
  const ended = { where: { expires: { lte: at } } }
  const [sessions, tokens, limits] = await Promise.all([
    desk().session.deleteMany(ended),
    desk().verificationToken.deleteMany(ended),
    desk().rateLimit.deleteMany({ where: { expire: { lte: at.getTime() } } }),
  ])
  return { sessions: sessions.count, tokens: tokens.count, limits: limits.count }
}
