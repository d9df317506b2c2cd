import type { EditionEvent } from '#lib/domain/edition.schema.ts'
import { eventAnchor } from '../article/edition-index.ts'
import { FRISE } from '../document/words.ts'
import { FriseDrawing } from './FriseDrawing.tsx'
import { friseLayout, type FriseLayout } from './frise-layout.ts'
import { rulerOf } from './frise-ruler.ts'
import { scaleOf } from './frise-scale.ts'
import { cutTitle, labelWhen, listWhen, spanWords, type FriseName } from './frise-words.ts'
import { momentOf } from './moment.ts'

interface Props {
  events: EditionEvent[] // of one timeline, in order
  calendar: string // zone whose days it counts
  heading: string | null // the timeline's, when the frise shows one of several
  hrefOf: (anchor: string) => string
  listed: EditionEvent[] // as a list: these, and more where the article has parts
}

/** From how many events a line of time says more than a list does. */
const FEWEST = 3

/** The chronology on one line, and the same as a list for those who cannot see it. */
export function FriseFigure({ events, calendar, heading, hrefOf, listed }: Props) {
  if (events.length < FEWEST) return null
  const { step } = scaleOf(events.map((event) => momentOf(event, calendar).wall))
  const names: FriseName[] = events.map((event) => ({
    href: hrefOf(eventAnchor(event.id)),
    when: labelWhen(event, step),
    title: cutTitle(event.title ?? ''),
    full: [event.title, listWhen(event)].filter(Boolean).join(', '),
  }))
  const layout = friseLayout(events, calendar, (n) => lengthOf(names[n]))
  const label = FRISE.label(spanWords(layout.scale))
  return (
    <figure className="frise">
      <figcaption>
        <h2>{heading ? FRISE.part : FRISE.title}</h2>
        <p>
          {heading && `${heading}. `}
          {keyTo(layout, events, calendar)}
        </p>
      </figcaption>
      <FriseDrawing layout={layout} ruler={rulerOf(layout.scale, calendar)} names={names} label={label} />
      {listed.length > 0 && <FriseList events={listed} hrefOf={hrefOf} />}
    </figure>
  )
}

const lengthOf = (name: FriseName | undefined) => (name ? name.when.length + name.title.length + 1 : 0)

/** How to read it: only of signs that are in it. */
function keyTo({ scale, bricks }: FriseLayout, events: EditionEvent[], calendar: string): string {
  const { step } = scale
  const hours = step === 'hour' || step === 'threeHours'
  const place = events.find((event) => event.place && event.zone === calendar)?.place
  const what = bricks.some((brick) => brick.count > 1) ? FRISE.bars : FRISE.brick
  return [
    what + FRISE.binned[step],
    hours && bricks.some((brick) => !brick.exact) ? FRISE.open : '',
    bricks.some((brick) => brick.key) ? FRISE.key : '',
    '.',
    hours && place ? FRISE.night(place) : '',
    hours && rulerOf(scale, calendar).paris.length > 0 ? FRISE.paris : '',
  ].join('')
}

/** An event that another part of the article tells has its anchor here: its address leads to the line that leads on. */
function FriseList({ events, hrefOf }: Pick<Props, 'events' | 'hrefOf'>) {
  return (
    <details className="as-list">
      <summary>
        {FRISE.asList}
        <span>{FRISE.events(events.length)}</span>
      </summary>
      <ol>
        {events.map((event) => {
          const anchor = eventAnchor(event.id)
          const href = hrefOf(anchor)
          return (
            <li key={event.id} id={href.startsWith('#') ? undefined : anchor}>
              <a href={href}>
                <span>{listWhen(event)}</span> {event.title}
                {event.isKey && (
                  <>
                    {' '}
                    <b>{FRISE.keyMoment}</b>
                  </>
                )}
              </a>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
