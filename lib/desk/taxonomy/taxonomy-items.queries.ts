import { desk } from '#lib/platform/db/desk-client.ts'
import type { Member } from '#lib/domain/permissions.ts'
import type { PickerItem } from '../library/library.schema.ts'

/** Signatures, by name. */
export async function authorItems(_: Member<'desk.read'>): Promise<PickerItem[]> {
  const authors = await desk().author.findMany({
    orderBy: { name: 'asc' },
    select: { id: true, name: true, title: true },
  })
  return authors.map((a) => ({ id: a.id, label: a.name, detail: a.title ? [a.title] : [] }))
}

/** Sections of the publication, in its own order. */
export async function categoryItems(_: Member<'desk.read'>): Promise<PickerItem[]> {
  const categories = await desk().category.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true },
  })
  return categories.map((c) => ({ id: c.id, label: c.name, detail: [] }))
}
