import { FRISE } from '../document/words.ts'
import { BrickRect } from './BrickRect.tsx'
import type { Brick, FriseLayout, Label } from './frise-layout.ts'
import type { Ruler } from './frise-ruler.ts'
import type { FriseName } from './frise-words.ts'
import { FriseRuler } from './FriseRuler.tsx'
import { pct } from './percent.ts'

interface Props {
  layout: FriseLayout
  ruler: Ruler
  names: FriseName[]
  label: string
}

// Pixels, from the top: the three lanes of names, the highest brick. frise.css takes the lanes away (66 px) where it is narrow.
const LANES = [18, 42, 66] as const
const TOP = { named: 76, bare: 10 }
const BRICK = 9
const COURSE = 10.5
const WIDE_BRICK = 18
const RULER = 24
const PARIS = 20

/** The frise as SVG: no viewBox, x in per cent and y in pixels, so that text never scales. */
export function FriseDrawing({ layout, ruler, names, label }: Props) {
  const isNamed = layout.labels.length > 0
  const ground = (isNamed ? TOP.named : TOP.bare) + (layout.levels - 1) * COURSE
  const axis = ground + BRICK + 4
  const height = axis + RULER + (ruler.paris.length > 0 ? PARIS : 0) + 2
  const nameOf = (index: number) => names[index] ?? { href: '#', when: '', title: '', full: '' }
  return (
    <svg
      className={isNamed ? 'frise-svg named' : 'frise-svg'}
      width="100%"
      height={height}
      role="group"
      aria-label={label}
    >
      <g>
        {layout.labels.map((one) => (
          <Name key={`${one.plan} ${one.index}`} label={one} name={nameOf(one.index)} />
        ))}
        {layout.labels.map((one) => (
          <Leader key={`${one.plan} ${one.index}`} label={one} to={ground - one.level * COURSE - 1} />
        ))}
        {layout.bricks.map((brick) => (
          <BrickMark
            key={brick.index}
            brick={brick}
            width={layout.width}
            ground={ground}
            name={nameOf(brick.index)}
          />
        ))}
        <FriseRuler ruler={ruler} top={axis} bottom={axis + RULER} />
      </g>
    </svg>
  )
}

const planClass = ({ plan }: Label) => `lab ${plan}`

function Name({ label, name }: { label: Label; name: FriseName }) {
  return (
    <a href={name.href} className={planClass(label)}>
      <text x={pct(label.x)} y={LANES[label.lane]} className={label.side === 'end' ? 'ae' : undefined}>
        {name.when && <tspan className="h">{name.when}</tspan>} {name.title}
      </text>
    </a>
  )
}

function Leader({ label, to }: { label: Label; to: number }) {
  const x = pct(label.x)
  return <line className={planClass(label)} x1={x} x2={x} y1={LANES[label.lane] - 10} y2={to} />
}

interface BrickProps {
  brick: Brick
  width: number | null
  ground: number
  name: FriseName
}

function BrickMark({ brick, width, ground, name }: BrickProps) {
  const height = brick.height * COURSE - (COURSE - BRICK)
  const y = ground + BRICK - brick.level * COURSE - height
  return (
    <a href={name.href} tabIndex={-1}>
      <BrickRect brick={brick} width={width} fixed={WIDE_BRICK} y={y} height={height} />
      <title>{brick.count > 1 ? FRISE.gathered(brick.count) : name.full}</title>
    </a>
  )
}
