/** A key event that would like its name on the frise. */
export interface Wanted {
  x: number // per cent of the line
  chars: number // length of its words
}
/** Lane 0 is the highest. Tier 2 is named where the frise is wide alone. */
export interface Place {
  lane: 0 | 1 | 2
  side: 'start' | 'end'
  tier: 1 | 2
}

// Widths of the frise, in pixels, from which tier 1 and tier 2 are shown: frise.css says the same in rem.
const NARROW = 640
const WIDE = 1088
const CHAR = 6.5 // of 13 px sans, with room to spare
const LEADER = 7
const APART = 14

interface Placed extends Omit<Place, 'tier'> {
  wanted: Wanted
}

const OPTIONS = ([2, 1, 0] as const).flatMap((lane) => (['start', 'end'] as const).map((side) => ({ lane, side })))
// Plans kept at each name: twelve names in six places each are too many to try them all.
const BEAM = 100

/** Names as many as can stand without touching, each over its own leader, no leader through a name.
 *  @returns one place a name, null for those that do not fit at any width */
export function placeLabels(all: Wanted[]): (Place | null)[] {
  const wide = mostOf(all, (wanted) => OPTIONS.map((option) => ({ ...option, wanted })), WIDE)
  const narrow = mostOf(wide, (one) => [one], NARROW)
  return all.map((wanted) => {
    const found = wide.find((one) => one.wanted === wanted)
    return found ? { lane: found.lane, side: found.side, tier: narrow.includes(found) ? 1 : 2 } : null
  })
}

/** A large set that fits: each thing in one of its ways, or not at all. Beam search, from one end to the other: of
 *  plans with as many names, those that leave most room come first. */
function mostOf<T>(things: T[], waysOf: (thing: T) => Placed[], width: number): Placed[] {
  let plans: Placed[][] = [[]]
  for (const thing of things) {
    const more = plans.flatMap((plan) =>
      waysOf(thing)
        .filter((way) => fits(way, width, plan))
        .map((way) => [...plan, way]),
    )
    plans = [...more, ...plans]
      .map((plan) => ({ plan, room: roomLeft(plan, width) }))
      .sort((a, b) => b.plan.length - a.plan.length || b.room - a.room)
      .slice(0, BEAM)
      .map(({ plan }) => plan)
  }
  return plans[0] ?? []
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
