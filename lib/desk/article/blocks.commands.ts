import type { Db } from '#lib/platform/db/desk-client.ts'
import type { BlockInput } from './article.schema.ts'

/** Makes the blocks of an article what the form says; ids stay, so that a comment keeps its place. */
export async function writeBlocks(tx: Db, articleId: string, blocks: BlockInput[]): Promise<void> {
  await tx.timelineEntry.deleteMany({ where: { articleId } })
  await tx.block.deleteMany({ where: { articleId, id: { notIn: blocks.map((b) => b.id) } } })
  const rows = blocks.map((block, position) => ({
    id: block.id,
    article_id: articleId,
    position,
    kind: block.kind,
    heading: block.heading,
    content: contentOf(block),
    media_id: block.kind === 'image' ? block.mediaId : null,
  }))
  await tx.$executeRaw`
    INSERT INTO block (id, article_id, position, kind, heading, content, media_id)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, article_id uuid, position int, kind block_kind, heading text, content jsonb, media_id uuid)
    ON CONFLICT (id) DO UPDATE SET (position, kind, heading, content, media_id)
      = (excluded.position, excluded.kind, excluded.heading, excluded.content, excluded.media_id)
      WHERE block.article_id = excluded.article_id`
  await tx.timelineEntry.createMany({ data: entriesOf(articleId, blocks) })
}

/** What a kind of block holds besides its heading. */
function contentOf(block: BlockInput): object {
  switch (block.kind) {
    case 'text':
    case 'callout':
      return { body: block.body }
    case 'quote':
      return { body: block.body, attribution: block.attribution }
    case 'image':
      return { caption: block.caption }
    case 'timeline':
      return { grouping: block.grouping, zone: block.zone }
  }
}

const entriesOf = (articleId: string, blocks: BlockInput[]) =>
  blocks.flatMap((block) =>
    block.kind === 'timeline'
      ? block.entries.map((entry, position) => ({ articleId, blockId: block.id, position, ...entry }))
      : [],
  )
