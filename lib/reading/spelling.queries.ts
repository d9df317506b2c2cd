import { reading } from '#lib/platform/db/reading-client.ts'

const SHORTEST = 4
const MOST_WORDS = 8

/** What was asked for, with each word that stands nowhere replaced by the nearest one that is published.
 *  @returns `asked` itself where nothing is near */
export async function corrected(asked: string): Promise<string> {
  const words = asked.split(' ').slice(0, MOST_WORDS)
  const nearer = await Promise.all(words.map(async (word) => (word.length < SHORTEST ? word : nearest(word))))
  return [...nearer, ...asked.split(' ').slice(MOST_WORDS)].join(' ')
}

/** Words of what was withdrawn since are still known: one that finds nothing is never proposed. */
async function nearest(word: string): Promise<string> {
  const [row] = await reading().$queryRaw<{ word: string }[]>`
    SELECT word FROM (
      SELECT word, is_name, similarity(fold(word), fold(${word})) AS closeness FROM search_word
      WHERE fold(word) % fold(${word}) ORDER BY closeness DESC, is_name DESC, word LIMIT 5) near
    WHERE closeness >= 0.3 AND NOT EXISTS (SELECT 1 FROM search_entry WHERE search @@ search_query(${word}, '{}'))
      AND EXISTS (SELECT 1 FROM search_entry WHERE search @@ search_query(word, '{}'))
    ORDER BY closeness DESC, is_name DESC, word LIMIT 1`
  return row?.word ?? word
}
