/** A key event that would like its name on the frise. */
export interface Wanted {
  x: number // per cent of the line
  chars: number // length of its words
}
/** Lane 0 is the highest. */
export interface Place {
  index: number // in the list of those that would like one
  lane: 0 | 1 | 2
  side: 'start' | 'end'
}

/** Widths of the frise, in pixels, from which each plan of names holds: frise.css says the same in rem. */
export const WIDTHS = { narrow: 640, wide: 1088 }
const CHAR = 6.5 // of 13 px sans, with room to spare
const LEADER = 7
const APART = 14

interface Placed extends Place {
  wanted: Wanted
  leader: number // pixels
  from: number
  to: number
}

const OPTIONS = ([2, 1, 0] as const).flatMap((lane) =>
  (['start', 'end'] as const).map((side) => ({ lane, side })),
)
// Plans kept at each name: twelve names in six places each are too many to try them all.
const BEAM = 100
const CROWD = 6 // per cent of the line

/** Names as many as can stand without touching, each over its own leader, no leader through a name. Beam search, from
 *  one end to the other: of plans that are worth the same, those that leave most room come first.
 *  @param width of the frise, in pixels, at which they have to hold; they hold at any greater one */
export function placeLabels(all: Wanted[], width: number): Place[] {
  const crowds = crowdsOf(all)
  const worth = (plan: Placed[]) => plan.length + new Set(plan.map((one) => crowds.get(one.wanted))).size
  let plans: Placed[][] = [[]]
  all.forEach((wanted, index) => {
    const places = OPTIONS.map((option) => placed({ ...option, index }, wanted, width)).filter(
      ({ from, to }) => from >= 0 && to <= width,
    )
    const more = plans.flatMap((plan) => places.filter((one) => fits(one, plan)).map((one) => [...plan, one]))
    plans = [...more, ...plans]
      .map((plan) => ({ plan, worth: worth(plan), room: roomLeft(plan, width) }))
      .sort((a, b) => b.worth - a.worth || b.room - a.room)
      .slice(0, BEAM)
      .map(({ plan }) => plan)
  })
  return (plans[0] ?? []).map(({ index, lane, side }) => ({ index, lane, side }))
}

/** Marks with no more than that between them are one crowd. A name more is worth one, and one more when its crowd had
 *  none: no part of the line stays without a name for want of a few in another. */
function crowdsOf(all: Wanted[]): Map<Wanted, number> {
  const crowds = new Map<Wanted, number>()
  let crowd = 0
  const inOrder = all.toSorted((a, b) => a.x - b.x)
  inOrder.forEach((wanted, n) => {
    const before = inOrder[n - 1]
    if (before && wanted.x - before.x > CROWD) crowd += 1
    crowds.set(wanted, crowd)
  })
  return crowds
}

/** Free pixels right of the last name, over the three lanes. */
function roomLeft(plan: Placed[], width: number): number {
  const reach = [0, 0, 0]
  for (const one of plan) reach[one.lane] = Math.max(reach[one.lane] ?? 0, one.to)
  return reach.reduce((sum, end) => sum + width - end, 0)
}

function placed(place: Place, wanted: Wanted, width: number): Placed {
  const leader = (wanted.x / 100) * width
  const length = wanted.chars * CHAR
  const from = place.side === 'start' ? leader + LEADER : leader - LEADER - length
  return { ...place, wanted, leader, from, to: from + length }
}

const fits = (one: Placed, plan: Placed[]): boolean =>
  plan.every((other) => {
    if (one.lane === other.lane) return one.to + APART < other.from || other.to + APART < one.from
    const [high, low] = one.lane < other.lane ? [one, other] : [other, one]
    return high.leader < low.from - 4 || high.leader > low.to + 4
  })
