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
    const more = plans.flatMap((plan) =>
      OPTIONS.map((option) => ({ ...option, index, wanted }))
        .filter((one) => fits(one, width, plan))
        .map((one) => [...plan, one]),
    )
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
  for (const one of plan) reach[one.lane] = Math.max(reach[one.lane] ?? 0, extent(one, width)[1])
  return reach.reduce((sum, end) => sum + width - end, 0)
}

const leaderAt = (p: Placed, width: number) => (p.wanted.x / 100) * width

function extent(p: Placed, width: number): [number, number] {
  const at = leaderAt(p, width)
  const length = p.wanted.chars * CHAR
  return p.side === 'start' ? [at + LEADER, at + LEADER + length] : [at - LEADER - length, at - LEADER]
}

function fits(one: Placed, width: number, placed: Placed[]): boolean {
  const [from, to] = extent(one, width)
  if (from < 0 || to > width) return false
  return placed.every((other) => {
    const [otherFrom, otherTo] = extent(other, width)
    if (one.lane === other.lane) return to + APART < otherFrom || otherTo + APART < from
    const [high, low] = one.lane < other.lane ? [one, other] : [other, one]
    const [lowFrom, lowTo] = extent(low, width)
    const leader = leaderAt(high, width)
    return leader < lowFrom - 4 || leader > lowTo + 4
  })
}
