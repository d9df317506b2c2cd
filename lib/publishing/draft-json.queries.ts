import { Prisma } from '#prisma/generated/client.ts'

// Parts of the draft query: expressions that make the JSON of lib/domain/draft.ts. Their arguments are names of the
// query, written in the code and never typed by anybody.

/** An instant as the domain writes it: UTC, milliseconds, `Z`. */
const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** A row of `media` as the document's picture; null when there is none. */
export const picture = (mediaId: string) =>
  Prisma.raw(`(SELECT jsonb_build_object('id', m.id, 'sha256', m.sha256, 'mediaType', m.media_type, 'width', m.width,
    'height', m.height, 'alt', m.alt, 'credit', m.credit, 'licence', m.licence) FROM media m WHERE m.id = ${mediaId})`)

/** Authors or categories of an article `a`, in its order. */
export const named = (noun: 'author' | 'category') =>
  Prisma.raw(`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'slug', u.slug, 'name', u.name) ORDER BY j.position), '[]')
    FROM article_${noun} j JOIN ${noun} u ON u.id = j.${noun}_id WHERE j.article_id = a.id)`)

/** A row `c` of `claim` with its verdicts and citations. */
export const claimJson =
  Prisma.raw(`jsonb_build_object('id', c.id, 'eventId', c.event_id, 'position', c.position,
    'statement', c.statement, 'contradictsId', c.contradicts_id,
    'voice', CASE WHEN c.attributed_to_id IS NOT NULL THEN jsonb_build_object('kind', 'actor', 'actorId', c.attributed_to_id)
                  WHEN c.author_id IS NOT NULL THEN jsonb_build_object('kind', 'author', 'authorId', c.author_id)
                  ELSE '{"kind":"newsroom"}' END,
    'assessments', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'status', s.status, 'reason', s.reason,
        'effectiveAt', ${instant('s.effective_at')}, 'isFinal', s.is_final) ORDER BY s.effective_at, s.id), '[]')
      FROM assessment s WHERE s.claim_id = c.id),
    'citations', (SELECT coalesce(jsonb_agg(jsonb_build_object('sourceId', x.source_id, 'position', x.position, 'stance', x.stance,
        'quotation', x.quotation, 'translation', x.translation, 'locator', x.locator, 'archiveUrl', k.archive_url)
        ORDER BY x.position, x.id), '[]')
      FROM citation x LEFT JOIN capture k ON k.id = x.capture_id WHERE x.claim_id = c.id))`)

/** A row `e` of `timeline_event`, with the claims of a row `n` of the query's `by_event`. */
export const eventJson = Prisma.raw(`jsonb_build_object('id', e.id, 'occurredAt', e.occurred_at,
    'clockApproximate', e.clock_approximate, 'zone', e.zone, 'place', e.place, 'sortAt', e.sort_at, 'title', e.title,
    'body', e.body, 'knownAt', ${instant('e.known_at')},
    'mergedIds', (SELECT coalesce(jsonb_agg(g.id ORDER BY g.id), '[]') FROM timeline_event g WHERE g.merged_into_id = e.id),
    'participants', (SELECT coalesce(jsonb_agg(jsonb_build_object('actorId', p.actor_id, 'role', p.role) ORDER BY p.position), '[]')
      FROM participation p WHERE p.event_id = e.id),
    'claims', coalesce(n.claims, '[]'))`)

/** A row `b` of `block`: what its kind keeps, and what stands in it. */
export const blockJson =
  Prisma.raw(`jsonb_build_object('id', b.id, 'kind', b.kind, 'heading', b.heading) || b.content || CASE b.kind
    WHEN 'timeline' THEN jsonb_build_object('entries', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('eventId', t.event_id, 'isKey', t.is_key, 'position', t.position) ORDER BY t.position, t.event_id), '[]')
      FROM timeline_entry t WHERE t.block_id = b.id))
    WHEN 'image' THEN jsonb_build_object('picture', ${picture('b.media_id').sql})
    ELSE '{}' END`)

/** A row `s` of `source`. */
export const sourceJson =
  Prisma.raw(`jsonb_build_object('id', s.id, 'type', s.type, 'tier', s.tier, 'title', s.title,
    'titleExact', s.title_exact, 'publisher', s.publisher, 'publishedAt', s.published_at, 'language', s.language,
    'url', s.url, 'originId', s.origin_id, 'csl', s.csl)`)

/** A row `k` of `actor`. */
export const actorJson =
  Prisma.raw(`jsonb_build_object('id', k.id, 'slug', k.slug, 'name', k.name, 'kind', k.kind,
    'aliases', k.aliases, 'description', k.description, 'wikidataId', k.wikidata_id)`)
