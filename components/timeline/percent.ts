/** An SVG length in per cent, with as many digits as an eye can see. */
export const pct = (share: number) => `${Math.round(share * 100) / 100}%`
