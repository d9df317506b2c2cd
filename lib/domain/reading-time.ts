// French prose with foreign names: 220 words a minute, silently.
const WORDS_A_MINUTE = 220

/** Minutes that reading the texts takes, rounded up, 1 at least. No-break spaces and apostrophes part words
 *  («l’été» is two), hyphens do not; a dash or a guillemet is no word. */
export function readingMinutes(texts: string[]): number {
  const words = texts.reduce((count, text) => count + wordsIn(text), 0)
  return Math.max(1, Math.ceil(words / WORDS_A_MINUTE))
}

const wordsIn = (text: string) => text.split(/[\s’']+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
