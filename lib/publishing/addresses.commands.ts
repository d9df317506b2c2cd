import type { Edition } from '#lib/domain/edition.schema.ts'
import { AppError } from '#lib/domain/errors.ts'
import type { AddressKind } from '#prisma/generated/enums.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'

/** `field` is where the slug is corrected, for the issue. */
interface Wanted {
  kind: AddressKind
  path: string
  target_id: string
  field: string
}

/** Reserves every address that an edition answers at. An address, once published, never changes hands.
 *  @throws AppError `conflict` with one issue an address that is another's */
export async function takeAddresses(db: Db, edition: Edition): Promise<void> {
  const wanted = addressesOf(edition)
  const list = JSON.stringify(wanted)
  // In the order of paths, so that two publications that share actors never wait for each other in a circle.
  await db.$executeRaw`
    INSERT INTO address (path, kind, target_id)
    SELECT path, kind, target_id FROM jsonb_to_recordset(${list}::jsonb) AS w(path text, kind address_kind, target_id uuid)
    ORDER BY path ON CONFLICT DO NOTHING`
  // A statement of its own: the one above does not see what a publication committed while it waited.
  const taken = await db.$queryRaw<{ path: string }[]>`
    SELECT w.path FROM jsonb_to_recordset(${list}::jsonb) AS w(path text, kind address_kind, target_id uuid)
    JOIN address a USING (path) WHERE (a.kind, a.target_id) <> (w.kind, w.target_id)`
  if (taken.length > 0)
    throw new AppError('conflict', { issues: taken.map(({ path }) => issueOf(wanted, path)) })
}

const issueOf = (wanted: Wanted[], address: string) => ({
  path: wanted.find((w) => w.path === address)?.field ?? 'slug',
  code: 'slug.taken',
  address,
})

const addressesOf = (e: Edition): Wanted[] => [
  { kind: 'article', path: `/articles/${e.slug}`, target_id: e.articleId, field: 'slug' },
  ...e.categories.map((c) => wantedOf('category', '/rubriques', c, 'categories')),
  ...e.authors.map((a) => wantedOf('author', '/auteurs', a, 'authors')),
  ...e.actors.map((a) => wantedOf('actor', '/acteurs', a, 'actors')),
]

const wantedOf = (
  kind: AddressKind,
  folder: string,
  { id, slug }: { id: string; slug: string },
  list: string,
): Wanted => ({
  kind,
  path: `${folder}/${slug}`,
  target_id: id,
  field: `${list}.${id}.slug`,
})
