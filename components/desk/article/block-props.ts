import type { BlockInput } from '#lib/desk/article/article.schema.ts'
import type { PickerItem } from '#lib/desk/library/library.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'

/** What the fields of a block are given. */
export interface BlockProps {
  articleId: string | null
  block: BlockInput
  path: string
  issues: Issue[]
  epoch: number
  claimIds: string[]
  known: ReadonlyMap<string, PickerItem>
  onMeet: (event: PickerItem) => void
  onChange: (block: BlockInput) => void
  onBroken: (blockId: string, broken: boolean) => void
  onMark: (marked: string, place: (claimId: string) => ProseNode | null) => void
}
