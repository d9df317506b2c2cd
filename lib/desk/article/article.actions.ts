'use server'

import { requireMember } from '#lib/platform/auth/require-member.ts'
import type { PickerItem } from '../library/library.schema.ts'
import { typed } from '../library/typed.ts'
import { runSave } from '../revision/run-save.ts'
import type { SaveResult } from '../revision/save.schema.ts'
import { saveArticle } from './article.commands.ts'
import { pickArticles } from './article-list.queries.ts'
import type { ArticleInput } from './article.schema.ts'

export async function saveArticleAction(save: unknown): Promise<SaveResult<ArticleInput>> {
  return runSave(saveArticle, save)
}

/** Articles for the picker. */
export async function pickArticlesAction(words: unknown): Promise<PickerItem[]> {
  return pickArticles(await requireMember('desk.read'), typed(words))
}
