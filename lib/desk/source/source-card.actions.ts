'use server'

import { requireMember } from '#lib/platform/auth/require-member.ts'
import { pickSourceCards } from './source-card.queries.ts'
import type { SourceCard } from './source-card.schema.ts'

/** Sources for the picker. */
export async function pickSourceCardsAction(words: string): Promise<SourceCard[]> {
  return pickSourceCards(await requireMember('desk.read'), words.slice(0, 200))
}
