import { friseLayout, type FriseEvent } from './frise-layout.ts'
import { spanEnds } from './frise-words.ts'
import { pct } from './percent.ts'

const SIZES = {
  mini: { brick: 9, course: 10.5, most: 6, gap: 4 },
  strip: { brick: 4.5, course: 6, most: 4, gap: 3 },
} as const

interface Props {
  events: FriseEvent[]
  size: keyof typeof SIZES
}

/** The frise of a card: the same marks without names, two dates under it. Nothing of it is a link. */
export function FriseStrip({ events, size }: Props) {
  if (events.length < 2) return null
  const { brick, course, most, gap } = SIZES[size]
  const { bricks, levels, width, scale } = friseLayout(events, 'Europe/Paris')
  const height = Math.min(levels, most) * course + gap
  const [from, to] = spanEnds(scale)
  return (
    <>
      <svg className={size} aria-hidden="true" focusable="false" width="100%" height={height + 1}>
        {bricks
          .filter(({ level }) => level < most)
          .map(({ index, x, level, height: courses, exact, key }) => {
            const tall = Math.min(courses, most - level) * course - (course - brick)
            const kind = ['brick', key && 'key', size === 'mini' && !exact && 'soft']
              .filter(Boolean)
              .join(' ')
            const y = height - gap - level * course - tall
            return <rect key={index} className={kind} x={pct(x)} y={y} width={pct(width)} height={tall} />
          })}
        <line className="axis" x1="0" x2="100%" y1={height} y2={height} />
      </svg>
      <p className="mini-cap">
        <span>{from}</span> <span>{to}</span>
      </p>
    </>
  )
}
