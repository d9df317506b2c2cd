/** From `start` up to `end`. */
export interface Span {
  start: number
  end: number
}

const SPARED = [
  String.raw`\x60\x60\x60[\s\S]*?\x60\x60\x60|\x60[^\x60\n]+\x60`, // code
  String.raw`(?<![a-z\d+.-])[a-z][a-z\d+.-]*:\/\/[^\s"<>«»\x60]+`,
  String.raw`(?<![\p{L}\p{N}_.+-])(?:mailto:)?[\p{L}\p{N}_.+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
  String.raw`(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}\/[^\s"<>«»\x60]*`, // an address without its scheme
]
const PATTERN = new RegExp(SPARED.join('|'), 'gu')

/** What no rule may touch: code, addresses of pages and of mail. */
export const sparedIn = (text: string): Span[] =>
  Array.from(text.matchAll(PATTERN), ({ 0: found, index }) => ({ start: index, end: index + found.length }))
