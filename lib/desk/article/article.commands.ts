import { AppError } from '#lib/domain/errors.ts'
import { allows, type Member } from '#lib/domain/permissions.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import { settleClaims } from '../claim/claim-checks.queries.ts'
import { writeClaims } from '../claim/claim.commands.ts'
import type { Aggregate, Change, Request, Saved } from '../revision/aggregate.ts'
import { referenceIssues } from '../revision/references.queries.ts'
import { refuseTaken } from '../revision/refuse.ts'
import { saveAggregate } from '../revision/save-aggregate.commands.ts'
import { slugIssues } from '../revision/slugs.queries.ts'
import { articleReferences, relatedToItself } from './article-checks.ts'
import { writeLists } from './article-lists.commands.ts'
import { readArticle } from './article.queries.ts'
import { ArticleInput } from './article.schema.ts'
import { writeBlocks } from './blocks.commands.ts'

/** Saves an article's draft. Its owner writes it, those invited to it, and any editor.
 *  @throws AppError as {@link saveAggregate} */
export const saveArticle = (member: Member<'draft.write'>, save: unknown, at = new Date()): Promise<Saved> =>
  saveAggregate(articleAggregate, member, save, at)

const articleAggregate: Aggregate<ArticleInput> = {
  name: 'article',
  table: 'article',
  schema: ArticleInput,
  read: readArticle,
  guard,
  settle,
  write,
}

async function guard(tx: Db, { id, member }: Request<ArticleInput>): Promise<void> {
  if (allows(member.role, 'draft.write_any')) return
  const article = await tx.article.findUnique({
    where: { id },
    select: { ownerId: true, collaborators: { where: { memberId: member.id } } },
  })
  const isOthers = article && article.ownerId !== member.id && article.collaborators.length === 0
  if (isOthers) throw new AppError('forbidden')
}

async function settle(tx: Db, request: Request<ArticleInput>): Promise<ArticleInput> {
  const { id, value } = request
  const issues = [...relatedToItself(id, value), ...(await referenceIssues(tx, id, articleReferences(value)))]
  const claims = await settleClaims(tx, value.claims, request, issues)
  refuseTaken(await slugIssues(tx, 'article', id, value.slug))
  return { ...value, claims }
}

async function write(tx: Db, change: Change<ArticleInput>): Promise<void> {
  const { id, version, isNew, value, member, at } = change
  const { slug, headline, standfirst, seoTitle, description } = value
  const row = { slug, headline, standfirst, seoTitle, description, version, updatedAt: at }
  if (isNew) await tx.article.create({ data: { id, ...row, ownerId: member.id, createdAt: at } })
  else await tx.article.update({ where: { id }, data: row })
  await writeLists(tx, id, value)
  await writeClaims(tx, { articleId: id }, value.claims, change)
  await writeBlocks(tx, id, value.blocks)
}
