import { withConnection } from '#lib/platform/postgres/connection.ts'

/** An edition for outbox rows to be about; all of it in SQL, since the platform knows no article.
 *  @returns its id */
export async function insertEdition(url: string): Promise<string> {
  const { rows } = await withConnection(url, (client) =>
    client.query<{ id: string }>(`
      WITH m AS (INSERT INTO member (email) VALUES ('redaction@frise.example') RETURNING id),
        a AS (INSERT INTO article (slug, owner_id) SELECT 'une-frise', id FROM m RETURNING id, owner_id)
      INSERT INTO edition (article_id, number, kind, note, article_version, document, text_hash, public_updated_at, member_id)
      SELECT id, 1, 'publication', 'Première édition.', 1, jsonb_build_object('articleId', id, 'number', 1,
        'schemaVersion', 1, 'claims', '[]'::jsonb, 'sources', '[]'::jsonb), repeat('0', 64), now(), owner_id
      FROM a RETURNING id`),
  )
  return rows[0]!.id
}

export interface Row {
  id: string
  attempts: number
  last_error: string | null
  due_at: Date
  delivered_at: Date | null
}

/** A due row of the channel `cache`. Its tags are set in a second statement, which no trigger announces.
 *  @returns its id */
export async function insertDue(
  url: string,
  editionId: string,
  tags: string[],
  dueAt: Date,
): Promise<string> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO outbox_message (edition_id, channel, occasion, due_at) VALUES ($1, 'cache', 'withdrawn', $2) RETURNING id`,
      [editionId, dueAt],
    )
    await client.query('UPDATE outbox_message SET tags = $2 WHERE id = $1', [rows[0]!.id, tags])
    return rows[0]!.id
  })
}

export async function readRow(url: string, id: string): Promise<Row> {
  const { rows } = await withConnection(url, (client) =>
    client.query<Row>(
      'SELECT id, attempts, last_error, due_at, delivered_at FROM outbox_message WHERE id = $1',
      [id],
    ),
  )
  return rows[0]!
}
