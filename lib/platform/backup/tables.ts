import type pg from 'pg'

/** A table of the publication, as a backup names it. */
export interface Table {
  name: string
  columns: { name: string; type: string }[]
  /** SQL names of the columns that its rows are written by. */
  order: string[]
}

// What signs somebody in, or counts their tries, is worth nothing elsewhere; what search reads is made again.
const LEFT_OUT = [
  ...['session', 'verification_token', 'rate_limit', '_prisma_migrations'],
  ...['search_event', 'search_claim', 'search_article', 'search_word'],
]

// Editions are numbered without holes by a trigger: they go back in the order in which they were made.
const ORDER: Record<string, string[]> = { edition: ['article_id', 'number'] }

// A verdict's trigger looks for its claim, although no foreign key says so: the record may outlive the claim.
const ALSO_AFTER: [table: string, before: string][] = [['assessment', 'claim']]

/** Every table that a backup holds, each after those that its rows refer to. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(TABLES, [LEFT_OUT])
  const links = await client.query<{ table: string; before: string }>(LINKS)
  const before = [...links.rows.map((row) => [row.table, row.before] as const), ...ALSO_AFTER]
  const byName = new Map(rows.map((row) => [row.name, { ...row, order: ORDER[row.name] ?? row.order }]))
  return inOrder([...byName.keys()], before).flatMap((name) => byName.get(name) ?? [])
}

const TABLES = `
  SELECT c.relname AS name,
    (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
      FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attgenerated = '') AS columns,
    (SELECT json_agg(a.attname ORDER BY array_position(i.indkey::int2[], a.attnum))
      FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
      WHERE i.indrelid = c.oid AND i.indisprimary) AS "order"
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1) ORDER BY 1`

const LINKS = `
  SELECT DISTINCT conrelid::regclass::text AS "table", confrelid::regclass::text AS before
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid`

/** Names, each after those it comes after; otherwise as they stand. */
export function inOrder(names: string[], after: (readonly [name: string, before: string])[]): string[] {
  const done = new Set<string>()
  const visit = (name: string, trail: string[] = []) => {
    if (trail.includes(name)) throw new Error(`a circle of foreign keys: ${[...trail, name].join(', ')}`)
    if (done.has(name)) return
    for (const [, before] of after.filter(([table]) => table === name)) visit(before, [...trail, name])
    done.add(name)
  }
  for (const name of names) visit(name)
  return [...done].filter((name) => names.includes(name))
}

/** The migrations that the database has had, in order. */
export async function readMigrationNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`)
  return rows.map((row) => row.name)
}

/** As the head of a backup has it. */
export const shapeOf = ({ name, columns }: Table) => ({ name, columns: columns.map((column) => column.name) })
