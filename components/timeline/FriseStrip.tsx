import { BrickRect } from './BrickRect.tsx'
import { friseLayout, type FriseEvent } from './frise-layout.ts'
import { spanEnds } from './frise-words.ts'

const SIZES = {
  mini: { brick: 9, course: 10.5, most: 6, gap: 4, fixed: 16 },
  strip: { brick: 4.5, course: 6, most: 4, gap: 3, fixed: 5 },
} as const

interface Props {
  events: FriseEvent[]
  size: keyof typeof SIZES
}

/** The frise of a card: the same marks without names, two dates under it. Nothing of it is a link. */
export function FriseStrip({ events, size }: Props) {
  if (events.length < 2) return null
  const { brick, course, most, gap, fixed } = SIZES[size]
  const calendar = events.find((event) => event.zone)?.zone ?? 'Europe/Paris'
  const { bricks, levels, width, scale } = friseLayout(events, calendar)
  const height = Math.min(levels, most) * course + gap
  const [from, to] = spanEnds(scale)
  return (
    <>
      <svg className={size} aria-hidden="true" focusable="false" width="100%" height={height + 1}>
        {bricks
          .filter(({ level, key }) => key || level < most)
          .map((one) => {
            // Whatever it stands on, a key event is seen whole: bars have heights that are no number of bricks.
            const level = one.key ? Math.min(one.level, most - 1) : one.level
            const tall = Math.min(one.height, most - level) * course - (course - brick)
            const shown = size === 'strip' ? { ...one, exact: true } : one
            const place = { y: height - gap - level * course - tall, height: tall, fixed }
            return (
              <BrickRect key={one.index} brick={shown} width={size === 'strip' ? null : width} {...place} />
            )
          })}
        <line className="axis" x1="0" x2="100%" y1={height} y2={height} />
      </svg>
      <p className="mini-cap">
        <span>{from}</span> <span>{to}</span>
      </p>
    </>
  )
}
