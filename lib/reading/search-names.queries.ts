import { reading } from '#lib/platform/db/reading-client.ts'

export interface ActorHit {
  slug: string
  name: string
  kind: 'person' | 'organisation' | 'group'
  events: number
}

const MOST_ACTORS = 50

/** What the words and slugs of a search stand for. */
export interface Meant {
  query: string // a tsquery; '' when the words say nothing
  plain: string // the same with every word as a stem, to mark hits with
  category: Named | null
  actor: Named | null
}
interface Named {
  id: string
  name: string
}

/** Names are looked for whole: those with a capital inside however they are typed, and those of people when they are
 *  typed with one, since «pierre» is a word too. A category and an actor that nothing published stands in are unknown
 *  here. */
export async function meant(words: string, category = '', actor = ''): Promise<Meant> {
  const typed = words.split(/[^\p{L}]+/u).filter((word) => word.length > 2)
  const capitalised = typed.filter((word) => word !== word.toLowerCase())
  const [row] = await reading().$queryRaw<[Meant]>`
    SELECT search_query(words, ARRAY(
        SELECT word FROM search_word WHERE is_name AND word = ANY(${typed.map((word) => word.toLowerCase())}::text[])
        UNION SELECT w FROM unnest(${capitalised}::text[]) w WHERE EXISTS (
          SELECT 1 FROM published_actor WHERE kind = 'person' AND fold(name) LIKE '%' || fold(w) || '%'
            AND fold(w) = ANY(string_to_array(fold(name), ' ')))))::text AS query,
      search_query(words, '{}')::text AS plain,
      (SELECT jsonb_build_object('id', id, 'name', name) FROM category WHERE slug = ${category}
        AND EXISTS (SELECT 1 FROM listing WHERE list_id = id)) AS category,
      (SELECT jsonb_build_object('id', actor_id, 'name', name) FROM published_actor WHERE slug = ${actor}
        AND EXISTS (SELECT 1 FROM listing WHERE list_id = actor_id)) AS actor
    FROM (VALUES (${words}::text)) v(words)`
  return row
}

/** Names close to one of the words, however misspelt; nobody whose articles were all withdrawn. */
export async function actorsNamed(words: string): Promise<ActorHit[]> {
  const long = words.split(' ').filter((word) => word.length > 2)
  if (long.length === 0) return []
  return reading().$queryRaw<ActorHit[]>`
    SELECT slug, name, kind::text AS kind, (SELECT count(DISTINCT entry_id)::int FROM listing WHERE list_id = actor_id) AS events FROM (
      SELECT a.actor_id, a.slug, a.name, a.kind, max(word_similarity(fold(w), fold(a.name))) AS closeness
      FROM unnest(${long}::text[]) w JOIN published_actor a ON fold(w) <% fold(a.name)
      WHERE EXISTS (SELECT 1 FROM listing WHERE list_id = a.actor_id)
      GROUP BY a.actor_id) near
    WHERE closeness >= 0.55 ORDER BY closeness DESC, name LIMIT ${MOST_ACTORS}`
}
