import pg from 'pg'
import type { Table } from './tables.ts'

// A row is one line: a JSON array of each column's value as Postgres writes it, or null. Nothing is read into
// JavaScript's numbers, dates or objects, so that every value goes back as it was.

const PART = 4 * 1024 * 1024
const MOST_ROWS = 5000
const quote = pg.escapeIdentifier

/** The rows of a table in parts of a few megabytes, inside the caller's transaction. */
export async function* dumpRows(
  client: pg.Client,
  table: Table,
): AsyncGenerator<{ rows: number; part: Buffer }> {
  const values = table.columns.map(({ name }) => `${quote(name)}::text`).join(', ')
  const order = table.order.map(quote).join(', ')
  await client.query(
    `DECLARE dumped NO SCROLL CURSOR FOR SELECT json_build_array(${values})::text AS line FROM ${quote(table.name)} ORDER BY ${order}`,
  )
  let lines: Buffer[] = []
  let size = 0
  for await (const line of fetchLines(client)) {
    lines.push(line)
    size += line.length
    if (size < PART) continue
    yield { rows: lines.length, part: Buffer.concat(lines) }
    lines = []
    size = 0
  }
  if (lines.length > 0) yield { rows: lines.length, part: Buffer.concat(lines) }
  await client.query('CLOSE dumped')
}

/** Asks for as many rows at a time as a part may hold, going by the last ones: a row may take 100 bytes or 5 MB. */
async function* fetchLines(client: pg.Client): AsyncGenerator<Buffer> {
  for (let count = 10; ;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${count} FROM dumped`)
    const lines = rows.map(({ line }) => Buffer.from(`${line}\n`))
    yield* lines
    if (lines.length < count) return
    const size = lines.reduce((sum, line) => sum + line.length, 0) / lines.length
    count = Math.min(MOST_ROWS, Math.max(1, Math.floor(PART / size)))
  }
}

/** Puts a part's rows into a table, in their order.
 *  @returns how many */
export async function loadRows(client: pg.Client, table: Table, part: Buffer): Promise<number> {
  const names = table.columns.map(({ name }) => quote(name)).join(', ')
  // Types come from the catalogue of this database, never from the file.
  const values = table.columns.map(({ type }, index) => `(row->>${index})::${type}`).join(', ')
  const rows = `[${part.toString().trimEnd().replaceAll('\n', ',')}]`
  const { rowCount } = await client.query(
    `INSERT INTO ${quote(table.name)} (${names})
     SELECT ${values} FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS part(row, n) ORDER BY n`,
    [rows],
  )
  return rowCount ?? 0
}
