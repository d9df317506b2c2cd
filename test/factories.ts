import { saveActor } from '#lib/desk/actor/actor.commands.ts'
import type { ActorInput } from '#lib/desk/actor/actor.schema.ts'
import { saveArticle } from '#lib/desk/article/article.commands.ts'
import type { ArticleInput } from '#lib/desk/article/article.schema.ts'
import type { AssessmentInput, CitationInput, ClaimInput } from '#lib/desk/claim/claim-input.schema.ts'
import { saveEvent } from '#lib/desk/event/event.commands.ts'
import type { EventInput } from '#lib/desk/event/event.schema.ts'
import type { Save } from '#lib/desk/revision/save.schema.ts'
import { saveSource } from '#lib/desk/source/source.commands.ts'
import type { SourceInput } from '#lib/desk/source/source.schema.ts'
import { saveAuthor, saveCategory } from '#lib/desk/taxonomy/taxonomy.commands.ts'
import { newId } from '#lib/domain/ids.ts'
import type { Member, Role } from '#lib/domain/permissions.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import { grantAll } from '#lib/platform/auth/grant.ts'
import { makeMember as makeMemberRow } from './members.ts'

// One vocabulary for what a test needs to be there. `xInput` is a value that can be saved, `makeX` saves one through the
// desk's own commands; what is not told is the least that is accepted.

export type Writer = Member<'desk.read' | 'draft.write'>
export type Editor = Member<'desk.read' | 'draft.write' | 'draft.write_any' | 'verdict.final' | 'publish'>

/** Somebody of the newsroom who may write. */
export async function makeMember(role: Role = 'editor', name = 'Anne Aubin'): Promise<Writer> {
  return grantAll(await makeRecord(role, name), 'desk.read', 'draft.write')
}

/** Somebody who may do all that an editor may. */
export async function makeEditor(name = 'Édith Morel'): Promise<Editor> {
  const record = await makeRecord('editor', name)
  return grantAll(record, 'desk.read', 'draft.write', 'draft.write_any', 'verdict.final', 'publish')
}

async function makeRecord(role: Role, name: string) {
  const email = `${newId()}@frise.example`
  return { id: await makeMemberRow({ email, role, name }), email, name, role }
}

/** A save as a form sends it; of a new thing, when `more` does not say otherwise. */
export const saveOf = <T>(value: T, more: Partial<Save<T>> = {}): Save<T> => ({
  id: newId(),
  version: 0,
  saveId: newId(),
  reason: null,
  value,
  ...more,
})

/** A text of one paragraph; `[words, claimId]` marks words as a claim's. */
export function prose(...parts: (string | [words: string, claimId: string])[]): ProseNode {
  const content = parts.map((part): ProseNode => {
    if (typeof part === 'string') return { type: 'text', text: part }
    return { type: 'text', text: part[0], marks: [{ type: 'claim', attrs: { id: part[1] } }] }
  })
  return { type: 'doc', content: content.length > 0 ? [{ type: 'paragraph', content }] : [] }
}

export const sourceInput = (more: Partial<SourceInput> = {}): SourceInput => ({
  type: 'webpage',
  tier: 'primary',
  title: 'Communiqué',
  titleExact: true,
  authors: [],
  publisher: null,
  container: null,
  publishedAt: null,
  language: null,
  url: null,
  volume: null,
  issue: null,
  page: null,
  edition: null,
  place: null,
  doi: null,
  isbn: null,
  originId: null,
  note: null,
  ...more,
})

export const actorInput = (more: Partial<ActorInput> = {}): ActorInput => ({
  kind: 'person',
  name: 'Ada Lovelace',
  slug: `acteur-${newId()}`,
  aliases: [],
  description: null,
  wikidataId: null,
  ...more,
})

export const eventInput = (more: Partial<EventInput> = {}): EventInput => ({
  occurredAt: '2023-11-17',
  clockApproximate: false,
  zone: null,
  place: null,
  sortAt: null,
  title: 'Le renvoi',
  body: prose('Le conseil décide.'),
  knownAt: null,
  participants: [],
  claims: [],
  ...more,
})

export const citationInput = (sourceId: string, more: Partial<CitationInput> = {}): CitationInput => ({
  id: newId(),
  sourceId,
  stance: 'supports',
  quotation: null,
  translation: null,
  locator: null,
  ...more,
})

export const verdictInput = (more: Partial<AssessmentInput> = {}): AssessmentInput => ({
  id: newId(),
  status: 'reported',
  reason: '',
  effectiveAt: '2023-11-18T00:00:00.000Z',
  isFinal: true,
  ...more,
})

export const claimInput = (more: Partial<ClaimInput> = {}): ClaimInput => ({
  id: newId(),
  statement: 'Le conseil a décidé.',
  voice: { kind: 'newsroom' },
  contradictsId: null,
  assessments: [],
  citations: [],
  ...more,
})

export const articleInput = (more: Partial<ArticleInput> = {}): ArticleInput => ({
  slug: `article-${newId()}`,
  headline: 'Titre',
  standfirst: 'Chapô.',
  seoTitle: null,
  description: null,
  authorIds: [],
  categoryIds: [],
  blocks: [],
  claims: [],
  related: [],
  ...more,
})

type Command = (
  member: Member<'draft.write'>,
  save: unknown,
  at?: Date,
) => Promise<{ id: string; version: number }>
export interface Made<T> {
  id: string
  version: number
  value: T
}

async function made<T>(
  command: Command,
  member: Member<'draft.write'>,
  value: T,
  at?: Date,
): Promise<Made<T>> {
  const { id, version } = await command(member, saveOf(value), at)
  return { id, version, value }
}

export const makeSource = (member: Member<'draft.write'>, more: Partial<SourceInput> = {}, at?: Date) =>
  made(saveSource, member, sourceInput(more), at)
export const makeActor = (member: Member<'draft.write'>, more: Partial<ActorInput> = {}, at?: Date) =>
  made(saveActor, member, actorInput(more), at)
export const makeEvent = (member: Member<'draft.write'>, more: Partial<EventInput> = {}, at?: Date) =>
  made(saveEvent, member, eventInput(more), at)
export const makeArticle = (member: Member<'draft.write'>, more: Partial<ArticleInput> = {}, at?: Date) =>
  made(saveArticle, member, articleInput(more), at)

/** A timeline block that holds events in their order. */
export const timelineOf = (...eventIds: string[]): ArticleInput['blocks'][number] => ({
  id: newId(),
  heading: null,
  kind: 'timeline',
  grouping: 'day',
  zone: 'Europe/Paris',
  entries: eventIds.map((eventId) => ({ eventId, isKey: false })),
})

/** @returns its id */
export async function makeAuthor(member: Member<'draft.write_any'>, name = 'Anne Aubin'): Promise<string> {
  const id = newId()
  await saveAuthor(member, { id, slug: `auteur-${id}`, name, title: null, bio: null, memberId: null })
  return id
}

/** @returns its id */
export async function makeCategory(member: Member<'draft.write_any'>, name = 'Affaires'): Promise<string> {
  const id = newId()
  await saveCategory(member, { id, slug: `rubrique-${id}`, name, description: null, position: 0 })
  return id
}
