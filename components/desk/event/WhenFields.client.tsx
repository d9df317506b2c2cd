'use client'

import type { EventInput } from '#lib/desk/event/event.schema.ts'
import { clocksAt } from '#lib/domain/clock-words.ts'
import { dateWords } from '#lib/domain/date-words.ts'
import { hasClock, isIssue, parse } from '#lib/domain/dates.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { isZone } from '#lib/domain/zone.ts'
import { issuesAt } from '../editing/edit-state.ts'
import { CheckField, OptionalField, SelectField, TextField } from '../editing/Fields.client.tsx'
import { issueWords } from '../editing/issue-words.ts'
import { words } from './words.ts'
import { ZONES } from './zones.ts'

interface Props {
  value: EventInput
  issues: Issue[]
  onChange: (change: Partial<EventInput>) => void
}

const ZONE_OPTIONS = [
  { value: '', words: words.zoneNone },
  ...ZONES.map((z) => ({ value: z, words: z.replaceAll('_', ' ') })),
]

/** The date and what belongs to it, read back in words before it is saved. */
export function WhenFields({ value, issues, onChange }: Props) {
  return (
    <section className="flds" aria-label={words.when}>
      <div className="fld fld-wide">
        <TextField
          label={words.date}
          value={value.occurredAt}
          hint={words.dateHint}
          issues={issuesAt(issues, 'occurredAt')}
          onChange={(occurredAt) => {
            onChange({ occurredAt, ...(!occurredAt.includes('T') && { clockApproximate: false }) })
          }}
        />
        <output className="read" aria-live="polite">
          {readBack(value)}
        </output>
      </div>
      <Where value={value} issues={issues} onChange={onChange} />
      <Clock value={value} issues={issues} onChange={onChange} />
    </section>
  )
}

function Where({ value, issues, onChange }: Props) {
  return (
    <>
      <SelectField
        label={words.zone}
        hint={words.zoneHint}
        value={value.zone ?? ''}
        options={ZONE_OPTIONS}
        issues={issuesAt(issues, 'zone')}
        onChange={(zone) => onChange({ zone: zone || null })}
      />
      <OptionalField
        label={words.place}
        hint={words.placeHint}
        value={value.place}
        issues={issuesAt(issues, 'place')}
        onChange={(place) => onChange({ place })}
      />
    </>
  )
}

/** An hour may be approached; without one, a rank within the day may be given. */
function Clock({ value, issues, onChange }: Props) {
  return value.occurredAt.includes('T') ? (
    <CheckField
      label={words.approximate}
      checked={value.clockApproximate}
      issues={issuesAt(issues, 'clockApproximate')}
      onChange={(clockApproximate) => onChange({ clockApproximate })}
    />
  ) : (
    <OptionalField
      label={words.sortAt}
      hint={words.sortAtHint}
      value={value.sortAt}
      issues={issuesAt(issues, 'sortAt')}
      onChange={(sortAt) => onChange({ sortAt })}
    />
  )
}

/** The date in French, with the hour in Paris; or what is wrong with it, as it is typed. */
function readBack({ occurredAt, clockApproximate, zone, place }: EventInput): string {
  if (occurredAt.trim() === '') return words.dateEmpty
  const date = parse(occurredAt.trim())
  if (isIssue(date)) return issueWords({ ...date })
  const clocks =
    hasClock(date) && zone && isZone(zone)
      ? clocksAt(date, zone, place ?? zone.replace(/^.*\//, '').replaceAll('_', ' '))
      : ''
  return words.readBack([dateWords(date, { clockApproximate }), clocks].filter(Boolean).join(' · '))
}
