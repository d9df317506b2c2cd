'use client'

import Link from 'next/link'
import type { BlockInput } from '#lib/desk/article/article.schema.ts'
import { pickEventsAction } from '#lib/desk/event/event.actions.ts'
import { Icon } from '#components/ui/Icon.tsx'
import { IconButton } from '#components/ui/IconButton.client.tsx'
import { issuesAt } from '../editing/edit-state.ts'
import { Faults, SegField, SelectField } from '../editing/Fields.client.tsx'
import { ItemPicker } from '../editing/ItemPicker.client.tsx'
import { removed, replaced } from '../editing/lists.ts'
import { ZONES } from '../event/zones.ts'
import type { BlockProps } from './block-props.ts'
import { GROUPING_OPTIONS, words } from './words.ts'

type Timeline = Extract<BlockInput, { kind: 'timeline' }>
type Props = Omit<BlockProps, 'block'> & { block: Timeline }

const ZONE_OPTIONS = ZONES.map((zone) => ({ value: zone, words: zone.replaceAll('_', ' ') }))

/** The events of one timeline. They stand in the order of time; the order here only parts equal instants. */
export function TimelineFields({ articleId, block, path, issues, known, onMeet, onChange }: Props) {
  return (
    <>
      <SegField
        label={words.grouping}
        value={block.grouping}
        options={GROUPING_OPTIONS}
        onChange={(grouping) => onChange({ ...block, grouping })}
      />
      <SelectField
        label={words.zone}
        value={block.zone}
        options={ZONE_OPTIONS}
        issues={issuesAt(issues, `${path}.zone`)}
        onChange={(zone) => onChange({ ...block, zone })}
      />
      <div className="fld fld-wide">
        <h4>
          {words.events} <span className="n">{block.entries.length}</span>
        </h4>
        {block.entries.length === 0 ? <p className="soft">{words.noEvent}</p> : null}
        <Entries block={block} known={known} onChange={onChange} />
        <Faults issues={issuesAt(issues, `${path}.entries`, true)} />
        <AddEvent articleId={articleId} block={block} onMeet={onMeet} onChange={onChange} />
      </div>
    </>
  )
}

type AddProps = Pick<Props, 'articleId' | 'block' | 'onMeet' | 'onChange'>

function AddEvent({ articleId, block, onMeet, onChange }: AddProps) {
  return (
    <div className="cit-add">
      <ItemPicker
        label={words.addEvent}
        search={pickEventsAction}
        onPick={(event) => {
          onMeet(event)
          onChange({ ...block, entries: [...block.entries, { eventId: event.id, isKey: false }] })
        }}
      />
      {articleId ? (
        <Link className="btn" href={`/bureau/evenements/nouveau?article=${articleId}&bloc=${block.id}`}>
          <Icon name="plus" /> {words.newEvent}
        </Link>
      ) : (
        <p className="soft">{words.saveFirst}</p>
      )}
    </div>
  )
}

type EntriesProps = Pick<Props, 'block' | 'known' | 'onChange'>

function Entries({ block, known, onChange }: EntriesProps) {
  const put = (entries: Timeline['entries']) => onChange({ ...block, entries })
  return (
    <ol className="entries">
      {block.entries.map((entry, n) => {
        const event = known.get(entry.eventId)
        return (
          <li key={entry.eventId}>
            <Link href={`/bureau/evenements/${entry.eventId}`}>{event?.label ?? '…'}</Link>
            <span className="soft">{event?.detail.join(' · ')}</span>
            <label>
              <input
                type="checkbox"
                checked={entry.isKey}
                onChange={({ target }) =>
                  put(replaced(block.entries, n, { ...entry, isKey: target.checked }))
                }
              />{' '}
              {words.isKey}
            </label>
            <IconButton
              icon="x"
              label={words.removeEvent(event?.label ?? '')}
              onClick={() => put(removed(block.entries, n))}
            />
          </li>
        )
      })}
    </ol>
  )
}
