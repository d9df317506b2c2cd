import { AppError } from '#lib/domain/errors.ts'
import { allows, type Member } from '#lib/domain/permissions.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import { claimIssues } from '../claim/claim-checks.queries.ts'
import { writeClaims } from '../claim/claim.commands.ts'
import { refuseInvalid, refuseTaken } from '../revision/refuse.ts'
import {
  saveAggregate,
  type Aggregate,
  type Change,
  type Saved,
} from '../revision/save-aggregate.commands.ts'
import { slugIssue } from '../revision/slugs.queries.ts'
import { articleReferences } from './article-checks.queries.ts'
import { readArticle } from './article.queries.ts'
import { ArticleInput } from './article.schema.ts'
import { writeBlocks } from './blocks.commands.ts'

/** Saves an article's draft. Its owner writes it, those invited to it, and any editor.
 *  @throws AppError as {@link saveAggregate} */
export const saveArticle = (member: Member<'draft.write'>, save: unknown, at = new Date()): Promise<Saved> =>
  saveAggregate(articleAggregate(at), member, save, at)

const articleAggregate = (at: Date): Aggregate<ArticleInput> => ({
  name: 'article',
  schema: ArticleInput,
  lock: async (tx, id) => {
    const rows = await tx.$queryRaw<
      { version: number }[]
    >`SELECT version FROM article WHERE id = ${id}::uuid FOR UPDATE`
    return rows[0]?.version ?? null
  },
  read: readArticle,
  check: async (tx, member, { id, value }) => {
    await checkMayWrite(tx, member, id)
    const taken = await tx.article.findUnique({ where: { slug: value.slug }, select: { id: true } })
    refuseTaken(await slugIssue(tx, taken, `/articles/${value.slug}`, id))
    refuseInvalid([
      ...(await articleReferences(tx, id, value)),
      ...(await claimIssues(tx, { articleId: id }, value.claims, at)),
    ])
  },
  write,
})

async function checkMayWrite(tx: Db, member: Member<'draft.write'>, id: string): Promise<void> {
  if (allows(member.role, 'draft.write_any')) return
  const article = await tx.article.findUnique({
    where: { id },
    select: { ownerId: true, collaborators: { where: { memberId: member.id } } },
  })
  if (article && article.ownerId !== member.id && article.collaborators.length === 0)
    throw new AppError('forbidden')
}

async function write(tx: Db, change: Change<ArticleInput>): Promise<void> {
  const { id, version, isNew, value, member, at } = change
  const { slug, headline, standfirst, seoTitle, description } = value
  const row = { slug, headline, standfirst, seoTitle, description, version, updatedAt: at }
  if (isNew) await tx.article.create({ data: { id, ...row, ownerId: member.id, createdAt: at } })
  else await tx.article.update({ where: { id }, data: row })
  await writeLists(tx, id, value)
  await writeClaims(tx, { articleId: id }, value.claims, member, at)
  await writeBlocks(tx, id, value.blocks)
}

async function writeLists(
  tx: Db,
  articleId: string,
  { authorIds, categoryIds, related }: ArticleInput,
): Promise<void> {
  const own = { where: { articleId } }
  await tx.articleAuthor.deleteMany(own)
  await tx.articleAuthor.createMany({
    data: authorIds.map((authorId, position) => ({ articleId, authorId, position })),
  })
  await tx.articleCategory.deleteMany(own)
  await tx.articleCategory.createMany({
    data: categoryIds.map((categoryId, position) => ({ articleId, categoryId, position })),
  })
  await tx.relatedLink.deleteMany(own)
  await tx.relatedLink.createMany({
    data: related.map(({ articleId: relatedId, reason }, position) => ({
      articleId,
      relatedId,
      position,
      reason,
    })),
  })
}
