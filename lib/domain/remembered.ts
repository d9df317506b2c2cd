/** A pure function that remembers what it said: dates, zones and ids stand many times in a page, and one answer costs more
 *  than looking it up. Nobody may change an answer. When it knows enough it forgets all and begins again.
 *  @param isWorth whether an argument may be asked again; nothing is kept of the others */
export function remembered<A extends string | number, R>(
  make: (of: A) => R,
  isWorth: (of: A) => boolean = () => true,
): (of: A) => R {
  const known = new Map<A, R>()
  return (of) => {
    const said = known.get(of)
    if (said !== undefined) return said
    const made = make(of)
    if (made !== undefined && isWorth(of)) {
      if (known.size >= ENOUGH) known.clear()
      known.set(of, made)
    }
    return made
  }
}

const ENOUGH = 20_000
