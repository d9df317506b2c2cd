import type { ReactNode } from 'react'
import { TIMELINE } from '../document/words.ts'
import { Ordinals } from './Ordinals.tsx'
import type { When } from './when.ts'

interface Props {
  when: When
  href: string // the event's permalink
  aliases: string[] // short ids of events merged into this one: their anchors lead here too
}

/** The hours beside an event: of the place in large, of Paris under it. They are the permalink. */
export function WhenColumn({ when, href, aliases }: Props) {
  const { about, vague, place, second } = when
  const hours = aliases.reduce<ReactNode>(
    (inner, alias) => <span id={`e-${alias}`}>{inner}</span>,
    hoursOf(when),
  )
  return (
    <div className="when">
      <a className={vague ? 'perma vague' : 'perma'} href={href}>
        {about && <span className="ap">{TIMELINE.about}</span>}
        {hours}
        <span className="vh">
          {place && second && TIMELINE.at(place)}
          {TIMELINE.linkTo}
        </span>
      </a>
      {second && (
        <>
          {' '}
          <span className="paris">{second}</span>
        </>
      )}
    </div>
  )
}

const hoursOf = ({ words, vague, datetime }: When) => {
  const shown = <Ordinals words={words} />
  if (vague) return shown
  return datetime === null ? <span className="fig">{shown}</span> : <time dateTime={datetime}>{shown}</time>
}
