import { withConnection } from '../postgres/connection.ts'

/** Rows in the tables that a publication does not fill by itself, with what is hard to carry: references to later rows,
 *  dates long ago, numbers beyond JavaScript's, every kind of quotation mark, and null in both of its senses. */
export async function fillOtherTables(
  url: string,
  ids: { memberId: string; articleId: string; eventId: string; editionId: string },
) {
  const { memberId, articleId, eventId, editionId } = ids
  await withConnection(url, async (client) => {
    for (const [sql, values] of statements(memberId, articleId, eventId, editionId))
      await client.query(sql, values)
  })
}

const later = '0193f000-0000-7000-8000-00000000000f'
const earlier = '0193f000-0000-7000-8000-000000000001'
const strange = 'L’«\u00a0été\u00a0» \\N \\n "guillemets" \'apostrophes\'\n\ttabulation\u202f; 😀'

const statements = (
  memberId: string,
  articleId: string,
  eventId: string,
  editionId: string,
): [string, unknown[]][] => [
  [
    `INSERT INTO comment (id, article_id, member_id, body) VALUES ($1, $2, $3, $4)`,
    [later, articleId, memberId, strange],
  ],
  [
    `INSERT INTO comment (id, article_id, member_id, body, parent_id, mentions) VALUES ($1, $2, $3, 'Oui.', $4, ARRAY[$3]::uuid[])`,
    [earlier, articleId, memberId, later],
  ],
  [`INSERT INTO source (id, type, tier, title) VALUES ($1, 'webpage', 'primary', $2)`, [later, strange]],
  [
    `INSERT INTO source (id, type, tier, title, origin_id, csl) VALUES ($1, 'webpage', 'secondary', 'Reprise', $2, '{"volume": 1.50}')`,
    [earlier, later],
  ],
  [
    `INSERT INTO capture (source_id, sha256, media_type, text) VALUES ($1, repeat('a', 64), 'text/html', $2)`,
    [later, strange],
  ],
  [
    `INSERT INTO timeline_event (occurred_at, sort_key, body, known_at) VALUES ('-0043-03-15', -9007199254740993, '{}', '0044-03-15 BC')`,
    [],
  ],
  [
    `INSERT INTO claim (event_id, position, statement, contradicts_id) SELECT event_id, 1, 'Autre version', id FROM claim WHERE event_id = $1`,
    [eventId],
  ],
  [
    `INSERT INTO vote (article_id, reader_key, value) SELECT $1, md5(n::text), 1 + n % 5 FROM generate_series(1, 12000) n`,
    [articleId],
  ],
  [
    `INSERT INTO setting (key, value) VALUES ('rien', 'null'), ('public.essai', '{"b": 1, "a": [null, 1e3]}')`,
    [],
  ],
  [
    `INSERT INTO audit_entry (member_id, action, at) VALUES ($1, 'essai', '2026-01-01 00:00:00.123+02')`,
    [memberId],
  ],
  [
    `INSERT INTO revision (aggregate, subject_id, version, kind, snapshot, member_id) VALUES ('article', $1, 1, 'named', '{"a": "\\\\u00e9"}', $2)`,
    [articleId, memberId],
  ],
  [
    `INSERT INTO media (sha256, media_type, width, height, byte_length) VALUES (repeat('b', 64), 'image/png', 1, 1, 9)`,
    [],
  ],
  [
    `INSERT INTO schedule (article_id, due_at, kind, article_version, document, member_id) VALUES ($1, now(), 'update', 1, '{}', $2)`,
    [articleId, memberId],
  ],
  [`INSERT INTO subscriber (id, email) VALUES ($1, 'lectrice@exemple.invalid')`, [later]],
  [`INSERT INTO consent (subscriber_id, topic, wording, page) VALUES ($1, 'all', $2, '/')`, [later, strange]],
  [`INSERT INTO delivery (edition_id, subscriber_id) VALUES ($1, $2)`, [editionId, later]],
  [
    `INSERT INTO campaign (id, text, consent, mail_body, starts_at, ends_at) VALUES ($1, 'x', 'x', 'x', now(), now() + interval '1 day')`,
    [later],
  ],
  [`INSERT INTO campaign_code (campaign_id, code) VALUES ($1, 'A1')`, [later]],
  [
    `INSERT INTO api_token (member_id, name, role, token_hash) VALUES ($1, 'essai', 'editor', 'abc')`,
    [memberId],
  ],
  [`INSERT INTO error_report (article_id, edition_number, message) VALUES ($1, 1, $2)`, [articleId, strange]],
  [
    `INSERT INTO account (user_id, type, provider, provider_account_id) VALUES ($1, 'oidc', 'essai', '1')`,
    [memberId],
  ],
  [`INSERT INTO session (session_token, user_id, expires) VALUES ('nobody-else', $1, now())`, [memberId]],
  [`INSERT INTO rate_limit (key, points) VALUES ('essai', 1)`, []],
  [`INSERT INTO verification_token (identifier, token, expires) VALUES ('x', 'nobody-else', now())`, []],
]
