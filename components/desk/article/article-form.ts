import type { ArticleInput, BlockInput } from '#lib/desk/article/article.schema.ts'
import { newId } from '#lib/domain/ids.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'

export const EMPTY_PROSE: ProseNode = { type: 'doc', content: [] }

export const EMPTY_ARTICLE: ArticleInput = {
  slug: '',
  headline: '',
  standfirst: '',
  seoTitle: null,
  description: null,
  authorIds: [],
  categoryIds: [],
  blocks: [],
  claims: [],
  related: [],
}

/** Kinds that the desk can add today; pictures come with the media library. */
export const ADDABLE: Exclude<BlockInput['kind'], 'image'>[] = ['text', 'timeline', 'callout', 'quote']

export function emptyBlock(kind: (typeof ADDABLE)[number]): BlockInput {
  const base = { id: newId(), heading: null }
  if (kind === 'timeline') return { ...base, kind, grouping: 'day', zone: 'Europe/Paris', entries: [] }
  if (kind === 'quote') return { ...base, kind, body: EMPTY_PROSE, attribution: '' }
  return { ...base, kind, body: EMPTY_PROSE }
}

/** An event put into one timeline of an article; into the first one when that block is gone. */
export function withEvent(article: ArticleInput, eventId: string, blockId: string | null): ArticleInput {
  const timelines = article.blocks.filter((b) => b.kind === 'timeline')
  if (timelines.some((b) => b.entries.some((e) => e.eventId === eventId))) return article
  const target = timelines.find((b) => b.id === blockId) ?? timelines[0]
  if (!target) return article
  return {
    ...article,
    blocks: article.blocks.map((b) =>
      b.id === target.id && b.kind === 'timeline'
        ? { ...b, entries: [...b.entries, { eventId, isKey: false }] }
        : b,
    ),
  }
}
