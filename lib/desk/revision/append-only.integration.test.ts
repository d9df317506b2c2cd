import { beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/domain/ids.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { claimInput, makeArticle, makeEditor, makeEvent, verdictInput } from '../../../test/factories.ts'
import { useDatabase } from './database.fixture.ts'

// Invariant 2: asked of Postgres itself, as the superuser that the tests are connected as.
useDatabase()

const tables = ['revision', 'edition', 'assessment', 'audit_entry', 'address']
beforeAll(async () => {
  const editor = await makeEditor()
  await makeEvent(editor, { claims: [claimInput({ assessments: [verdictInput()] })] })
  const { id: articleId, value } = await makeArticle(editor)
  const whose = { articleId, number: 1, schemaVersion: 1 }
  await desk().edition.create({
    data: {
      ...whose,
      kind: 'publication',
      note: 'Première.',
      articleVersion: 1,
      document: { ...whose, claims: [], sources: [] },
      textHash: '0'.repeat(64),
      publicUpdatedAt: new Date(),
      memberId: editor.id,
    },
  })
  await desk().auditEntry.create({ data: { memberId: editor.id, action: 'test' } })
  await desk().address.create({
    data: { path: `/articles/${value.slug}`, kind: 'article', targetId: newId() },
  })
})

const attempts: [what: string, of: (table: string) => string][] = [
  ['UPDATE', (table) => `UPDATE ${table} SET ${table === 'address' ? 'path = path' : 'id = id'}`],
  ['DELETE', (table) => `DELETE FROM ${table}`],
  ['TRUNCATE', (table) => `TRUNCATE ${table} CASCADE`],
]
const cases = tables.flatMap((table) => attempts.map(([what, of]) => [table, what, of(table)] as const))

test.each(cases)('%s refuses %s, from a superuser and as a replica too', async (table, what, statement) => {
  const count = Prisma.raw(`SELECT count(*)::int AS n FROM ${table}`)
  const [before] = await desk().$queryRaw<{ n: number }[]>(count)
  expect(before?.n).toBeGreaterThan(0)
  for (const role of ['origin', 'replica', 'local']) {
    const attempt = desk().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('session_replication_role', ${role}, true)`
      await tx.$executeRaw(Prisma.raw(statement))
    })
    await expect(attempt).rejects.toThrow(`${table} is append-only: ${what} refused`)
  }
  expect(await desk().$queryRaw(count)).toEqual([before])
})
