'use client'

import { useEffect, useState, type Dispatch, type SetStateAction } from 'react'
import { saveArticleAction } from '#lib/desk/article/article.actions.ts'
import type { ArticleInput } from '#lib/desk/article/article.schema.ts'
import type { PickerItem } from '#lib/desk/library/library.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { withoutMark } from '#lib/domain/prose-marks.ts'
import { ClaimsField } from '../claim/ClaimsField.client.tsx'
import { emptyClaim, recordedOf } from '../claim/claim-form.ts'
import { useShelf, type Shelf, type ShelfStart } from '../claim/shelf.client.tsx'
import { FoundNotice, StaleNotice } from '../editing/Notices.client.tsx'
import { SaveBar } from '../editing/SaveBar.client.tsx'
import { useDraft, type DraftForm } from '../editing/use-draft.client.tsx'
import { withEvent } from './article-form.ts'
import { BlocksField } from './BlocksField.client.tsx'
import { HeadFields } from './HeadFields.client.tsx'
import { RelatedField } from './RelatedField.client.tsx'
import { fieldWords, words } from './words.ts'

interface Props {
  id: string
  version: number
  initial: ArticleInput
  savedAt?: string
  shelf: ShelfStart
  events: PickerItem[] // those of its timelines, in words
  articles: PickerItem[] // those it is related to
  categories: PickerItem[]
  borrowed: PickerItem[] // claims of events that its texts mark
  mayFinish: boolean
  added?: { event: PickerItem; blockId: string | null } | null // an event just written for one of its timelines
}

/** An article's draft: head, blocks, claims of its own, related articles. */
export function ArticleEditor(props: Props) {
  const { id, version, initial, savedAt } = props
  const shelf = useShelf(props.shelf)
  const next = '/bureau/articles/{id}'
  const form = useDraft({ noun: 'article', id, version, initial, savedAt, send: saveArticleAction, next })
  const [broken, setBroken] = useState<ReadonlySet<string>>(new Set())
  useAdded(props.added ?? null, form.change)
  const { value } = form
  const issues = form.state.kind === 'invalid' ? form.state.issues : []
  const set = (change: Partial<ArticleInput>) => form.change((held) => ({ ...held, ...change }))
  return (
    <div className="edit">
      <SaveBar form={form} blocked={broken.size > 0} />
      <FoundNotice form={form} />
      <StaleNotice form={form} fieldWords={fieldWords} />
      <HeadFields
        value={value}
        isNew={form.version === 0}
        authors={props.shelf.authors}
        categories={props.categories}
        issues={issues}
        onChange={set}
      />
      <Body props={props} form={form} set={set} issues={issues} setBroken={setBroken} />
      <OwnClaims props={props} form={form} set={set} issues={issues} shelf={shelf} />
      <RelatedField
        related={value.related}
        articles={props.articles}
        issues={issues}
        onChange={(related) => set({ related })}
      />
    </div>
  )
}

interface PartProps {
  props: Props
  form: DraftForm<ArticleInput>
  set: (change: Partial<ArticleInput>) => void
  issues: Issue[]
}

function Body({
  props,
  form,
  set,
  issues,
  setBroken,
}: PartProps & { setBroken: Dispatch<SetStateAction<ReadonlySet<string>>> }) {
  const { value } = form
  return (
    <BlocksField
      articleId={form.version === 0 ? null : form.id}
      blocks={value.blocks}
      epoch={form.epoch}
      claimIds={[...value.claims.map((c) => c.id), ...props.borrowed.map((b) => b.id)]}
      events={props.added ? [...props.events, props.added.event] : props.events}
      issues={issues}
      onChange={(blocks) => set({ blocks })}
      onBroken={(blockId, isBroken) => setBroken((known) => toggled(known, blockId, isBroken))}
      onMark={(marked, place) => {
        const claim = emptyClaim(marked)
        form.change((held) => ({ ...held, claims: [...held.claims, claim], blocks: place(claim.id) }))
      }}
    />
  )
}

function OwnClaims({ props, form, set, issues, shelf }: PartProps & { shelf: Shelf }) {
  const { value } = form
  return (
    <>
      <h2 className="sec-t">{words.ownClaims}</h2>
      <ClaimsField
        claims={value.claims}
        issues={issues}
        shelf={shelf}
        recorded={recordedOf(form.saved.claims)}
        mayFinish={props.mayFinish}
        onChange={(claims) => {
          const gone = value.claims.filter((known) => !claims.some((c) => c.id === known.id)).map((c) => c.id)
          set({
            claims,
            blocks: value.blocks.map((b) =>
              'body' in b ? { ...b, body: gone.reduce(withoutMark, b.body) } : b,
            ),
          })
        }}
      />
    </>
  )
}

/** Puts the event that was just written into its timeline, as a change to be saved; its address is then forgotten. */
function useAdded(
  added: Props['added'] | null,
  change: (next: (value: ArticleInput) => ArticleInput) => void,
) {
  useEffect(() => {
    if (!added) return
    change((held) => withEvent(held, added.event.id, added.blockId))
    history.replaceState(null, '', location.pathname)
  }, [added, change])
}

function toggled(set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  if (set.has(key) === on) return set
  const next = new Set(set)
  if (on) next.add(key)
  else next.delete(key)
  return next
}
