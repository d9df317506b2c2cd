'use server'

import { requireMember } from '#lib/platform/auth/require-member.ts'
import { typed } from '../library/typed.ts'
import { pickSourceCards } from './source-card.queries.ts'
import type { SourceCard } from './source-card.schema.ts'

/** Sources for the picker. */
export async function pickSourceCardsAction(words: unknown): Promise<SourceCard[]> {
  return pickSourceCards(await requireMember('desk.read'), typed(words))
}
