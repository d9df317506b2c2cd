import { reading } from '#lib/platform/db/reading-client.ts'

const SHORTEST = 4
const MOST_WORDS = 8

/** What was asked for, with each word that stands nowhere replaced by the nearest one of a name or a headline.
 *  @returns `asked` itself where nothing is near */
export async function corrected(asked: string): Promise<string> {
  const words = asked.split(' ').slice(0, MOST_WORDS)
  const nearer = await Promise.all(
    words.map(async (word) => (word.length < SHORTEST ? word : await nearest(word))),
  )
  return [...nearer, ...asked.split(' ').slice(MOST_WORDS)].join(' ')
}

async function nearest(word: string): Promise<string> {
  const [row] = await reading().$queryRaw<{ word: string }[]>`
    SELECT w.word FROM (
      SELECT name FROM published_actor WHERE fold(${word}) <% fold(name)
      UNION ALL SELECT headline FROM published_article WHERE state = 'live' AND fold(${word}) <% fold(headline)) n,
      regexp_split_to_table(n.name, '[^[:alnum:]]+') AS w(word)
    WHERE similarity(fold(w.word), fold(${word})) >= 0.35
      AND NOT EXISTS (SELECT 1 FROM published_event WHERE canonical AND search @@ search_query(${word}))
    ORDER BY similarity(fold(w.word), fold(${word})) DESC, w.word LIMIT 1`
  return row ? row.word.toLowerCase() : word
}
