import { FRISE } from '../document/words.ts'
import type { Ruler, Tick } from './frise-ruler.ts'
import { pct } from './percent.ts'

/** The ruler of the place: nights in grey, its days or years; under it, when days begin in Paris. */
export function FriseRuler({ ruler, top, bottom }: { ruler: Ruler; top: number; bottom: number }) {
  const { nights, lines, ticks, paris } = ruler
  return (
    <>
      {nights.map(({ x, width }) => (
        <rect key={x} className="dark" x={pct(x)} y={top} width={pct(width)} height={bottom - top} />
      ))}
      {lines.map((x) => (
        <line key={x} className="mid" x1={pct(x)} x2={pct(x)} y1={top} y2={bottom} />
      ))}
      {ticks.map((tick) => (
        <Name key={tick.x} tick={tick} y={bottom - 7} />
      ))}
      <line className="axis" x1="0" x2="100%" y1={top} y2={top} />
      <line className="axis thin" x1="0" x2="100%" y1={bottom} y2={bottom} />
      {paris.map(({ x, words }, n) => (
        <g key={x}>
          <line className="mid p" x1={pct(x)} x2={pct(x)} y1={bottom} y2={bottom + 20} />
          <text className="pday" x={pct(x)} y={bottom + 14} dx="5">
            {words}
            {n === 0 && <tspan className="dow">{FRISE.toParis}</tspan>}
          </text>
        </g>
      ))}
    </>
  )
}

function Name({ tick: { x, words, long, middle }, y }: { tick: Tick; y: number }) {
  return (
    <text
      className="sfday"
      x={pct(x)}
      y={y}
      textAnchor={middle ? 'middle' : undefined}
      dx={middle ? undefined : 5}
    >
      {long && <tspan className="dow">{long}</tspan>}
      {words}
    </text>
  )
}
