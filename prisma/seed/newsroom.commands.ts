import { saveAuthor, saveCategory } from '#lib/desk/taxonomy/taxonomy.commands.ts'
import type { Member, Role } from '#lib/domain/permissions.ts'
import { grantAll } from '#lib/platform/auth/grant.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import type { DemoPublication } from './data.ts'
import { demoId } from './ids.ts'

export type Writer = Member<'desk.read' | 'draft.write'>
export interface Newsroom {
  /** By the id of their signature. */
  writers: Map<string, Writer>
  publisher: Member<'publish' | 'desk.read' | 'draft.write'>
}

/** The people of the demonstration, their signatures and the sections. They are nobody's accounts: none can sign in. */
export async function openNewsroom({ authors, categories }: DemoPublication, at: Date): Promise<Newsroom> {
  const writers = new Map<string, Writer>()
  for (const { id, slug, name, role } of authors)
    writers.set(id, grantAll(await memberOf(slug, name, role, at), 'desk.read', 'draft.write'))
  const admin = grantAll(
    await memberOf('demonstration', 'Administration de la démonstration', 'admin', at),
    'administer',
  )
  await inOneGo(
    authors.map(({ id, slug, name, title, bio }) =>
      saveAuthor(admin, {
        id: demoId('author', id),
        slug,
        name,
        title,
        bio,
        memberId: writers.get(id)?.id ?? null,
      }),
    ),
  )
  await inOneGo(
    categories.map(({ id, ...category }, position) =>
      saveCategory(admin, { id: demoId('category', id), ...category, position }),
    ),
  )
  const chief = authors.find((author) => author.role === 'editor') ?? missing('editor')
  const record = await memberOf(chief.slug, chief.name, 'editor', at)
  return { writers, publisher: grantAll(record, 'publish', 'desk.read', 'draft.write') }
}

const inOneGo = (tasks: Promise<void>[]) => Promise.all(tasks)

async function memberOf(slug: string, name: string, role: Role, at: Date) {
  const email = `${slug}@exemple.invalid`
  const data = { email, name, role, createdAt: at, deactivatedAt: at }
  const { id } = await desk().member.upsert({ where: { email }, create: data, update: {} })
  return { id, email, name, role }
}

function missing(what: string): never {
  throw new Error(`the demonstration has no ${what}`)
}
