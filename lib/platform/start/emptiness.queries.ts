import { desk } from '../db/desk-client.ts'

/** Whether nobody has written anything yet. */
export async function isEmpty(): Promise<boolean> {
  const [articles, members] = await Promise.all([desk().article.count(), desk().member.count()])
  return articles === 0 && members === 0
}

/** Ends this process's connections, so that the server they lead to can stop. */
export async function disconnect(): Promise<void> {
  await desk().$disconnect()
}
