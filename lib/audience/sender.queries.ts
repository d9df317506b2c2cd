import { Publication, unnamed } from '#lib/domain/publication.schema.ts'
import { desk } from '#lib/platform/db/desk-client.ts'

/** Who writes: the publication's name, as its pages have it. */
export async function senderName(): Promise<string> {
  const setting = await desk().setting.findUnique({ where: { key: 'public.publication' } })
  return (setting ? Publication.parse(setting.value) : unnamed).name
}
