import pg from 'pg'
import { BackupError } from './backup-error.ts'
import { backupProblems } from './backup.words.ts'
import type { Table } from './tables.ts'

const quote = pg.escapeIdentifier

/** @throws BackupError when somebody has written something already */
export async function checkEmpty(client: pg.Client, tables: Table[]): Promise<void> {
  const any = tables.map(({ name }) => `EXISTS (SELECT FROM ${quote(name)})`).join(' OR ')
  const { rows } = await client.query<{ taken: boolean }>(`SELECT ${any} AS taken`)
  if (rows[0]?.taken) throw new BackupError(backupProblems.notEmpty)
}

/** Makes the transaction fit for rows in the order of a backup. A row may refer to a later one of its own table (the
 *  answer to a comment): those keys are checked at the end. Caches need not be told of each old edition.
 *  All other triggers stay: they refuse what no publication could hold, and fill what a backup leaves out. */
export async function openForLoading(client: pg.Client): Promise<void> {
  await onOwnKeys(client, 'DEFERRABLE INITIALLY DEFERRED')
  await client.query('ALTER TABLE outbox_message DISABLE TRIGGER announce')
}

/** Makes what search reads, from what is published. @throws DatabaseError when a row refers to one that is not there */
export async function closeAfterLoading(client: pg.Client): Promise<void> {
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  await client.query(`SELECT refresh_search(ARRAY(SELECT event_id FROM published_event
    UNION SELECT claim_id FROM published_claim UNION SELECT article_id FROM published_article))`)
  await onOwnKeys(client, 'NOT DEFERRABLE')
  await client.query('ALTER TABLE outbox_message ENABLE TRIGGER announce')
  await client.query(`NOTIFY frise_stale, '*'`) // every page of every instance that serves this database
}

async function onOwnKeys(client: pg.Client, how: string): Promise<void> {
  const { rows } = await client.query<{ table: string; key: string }>(`
    SELECT conrelid::regclass::text AS "table", conname AS key FROM pg_constraint
    WHERE contype = 'f' AND conrelid = confrelid AND connamespace = 'public'::regnamespace ORDER BY 1, 2`)
  for (const { table, key } of rows)
    await client.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${quote(key)} ${how}`)
}
