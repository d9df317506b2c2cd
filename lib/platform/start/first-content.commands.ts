import { desk } from '../db/desk-client.ts'

// `demonstration` is written by the demonstration itself, when all of it is loaded.
const [BEGUN, LOADED] = ['demonstration.begun', 'demonstration']

/** Whether the demonstration is to be loaded: nobody has written anything yet, or a load of it was interrupted. */
export async function wantsDemonstration(): Promise<boolean> {
  const marks = await desk().setting.findMany({
    where: { key: { in: [BEGUN, LOADED] } },
    select: { key: true },
  })
  if (marks.length > 0) return marks.every(({ key }) => key !== LOADED)
  const [articles, members] = await Promise.all([desk().article.count(), desk().member.count()])
  return articles === 0 && members === 0
}

export async function beginDemonstration(at = new Date()): Promise<void> {
  const value = { begunAt: at.toISOString() }
  await desk().setting.upsert({ where: { key: BEGUN }, create: { key: BEGUN, value }, update: {} })
}

/** Ends this process's connections, so that the server they lead to can stop. */
export async function disconnect(): Promise<void> {
  await desk().$disconnect()
}
