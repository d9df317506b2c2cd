'use client'

import { useState } from 'react'
import { pickArticlesAction } from '#lib/desk/article/article.actions.ts'
import type { ArticleInput } from '#lib/desk/article/article.schema.ts'
import type { PickerItem } from '#lib/desk/library/library.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { IconButton } from '#components/ui/IconButton.client.tsx'
import { issuesAt } from '../editing/edit-state.ts'
import { Faults, TextField } from '../editing/Fields.client.tsx'
import { ItemPicker } from '../editing/ItemPicker.client.tsx'
import { removed, replaced } from '../editing/lists.ts'
import { words } from './words.ts'

type Related = ArticleInput['related']

interface Props {
  related: Related
  articles: PickerItem[]
  issues: Issue[]
  onChange: (related: Related) => void
}

/** Where to go on reading, and why: readers see the reason. */
export function RelatedField({ related, articles, issues, onChange }: Props) {
  const [known, setKnown] = useState(() => new Map(articles.map((a) => [a.id, a])))
  const nameOf = (id: string) => known.get(id)?.label ?? '…'
  return (
    <section aria-labelledby="lies">
      <h2 id="lies" className="sec-t">
        {words.related}
      </h2>
      {related.length === 0 ? <p className="soft">{words.noRelated}</p> : null}
      <Faults issues={issuesAt(issues, 'related')} />
      <ol>
        {related.map((link, n) => (
          <li key={link.articleId} className="part-r">
            <b>{nameOf(link.articleId)}</b>
            <TextField
              label={words.relatedReason}
              value={link.reason}
              issues={issuesAt(issues, `related.${n}`, true)}
              onChange={(reason) => onChange(replaced(related, n, { ...link, reason }))}
            />
            <IconButton
              icon="x"
              label={words.removeRelated(nameOf(link.articleId))}
              onClick={() => onChange(removed(related, n))}
            />
          </li>
        ))}
      </ol>
      <ItemPicker
        label={words.addRelated}
        search={pickArticlesAction}
        onPick={(article) => {
          setKnown((all) => new Map(all).set(article.id, article))
          onChange([...related, { articleId: article.id, reason: '' }])
        }}
      />
    </section>
  )
}
