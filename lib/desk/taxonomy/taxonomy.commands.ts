import { checked } from '#lib/domain/issue.schema.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { AuthorInput, CategoryInput } from './taxonomy.schema.ts'

/** Makes or changes a signature; written in the audit log.
 *  @throws AppError `invalid` */
export async function saveAuthor(member: Member<'administer'>, input: unknown): Promise<void> {
  const { id, ...author } = checked(AuthorInput, input)
  await desk().$transaction([
    desk().author.upsert({
      where: { id },
      create: { id, ...author },
      update: { ...author, version: { increment: 1 } },
    }),
    desk().auditEntry.create({
      data: { memberId: member.id, action: 'author.save', subjectId: id, detail: author },
    }),
  ])
}

/** Makes or changes a section; written in the audit log.
 *  @throws AppError `invalid` */
export async function saveCategory(member: Member<'administer'>, input: unknown): Promise<void> {
  const { id, ...category } = checked(CategoryInput, input)
  await desk().$transaction([
    desk().category.upsert({
      where: { id },
      create: { id, ...category },
      update: { ...category, version: { increment: 1 } },
    }),
    desk().auditEntry.create({
      data: { memberId: member.id, action: 'category.save', subjectId: id, detail: category },
    }),
  ])
}
