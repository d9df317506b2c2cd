import type { Brick } from './frise-layout.ts'
import { pct } from './percent.ts'

interface Props {
  brick: Pick<Brick, 'x' | 'exact' | 'key'>
  width: number | null // per cent
  fixed: number // pixels, where bins are wider than a brick should be
  y: number
  height: number
}

/** One brick, or one bar: full when the hour is known, open when it is not, red when key. */
export function BrickRect({ brick, width, fixed, y, height }: Props) {
  const kind = ['brick', brick.key && 'key', !brick.exact && 'soft'].filter(Boolean).join(' ')
  const across =
    width === null
      ? { x: pct(brick.x), width: fixed, transform: `translate(${-fixed / 2})` }
      : { x: pct(brick.x - width / 2), width: pct(width) }
  return (
    <rect className={kind} {...across} y={Math.round(y * 10) / 10} height={Math.round(height * 10) / 10} />
  )
}
