import { withConnection } from '../postgres/connection.ts'

interface Ids {
  memberId: string
  articleId: string
  eventId: string
  editionId: string
}

/** Rows in the tables that a publication does not fill by itself, with what is hard to carry: references to later rows,
 *  dates long ago, numbers beyond JavaScript's, every kind of quotation mark, and null in both of its senses. */
export const fillOtherTables = (url: string, ids: Ids) =>
  withConnection(url, async (client) => {
    const strange = client.escapeLiteral(STRANGE)
    for (const sql of [deskRows(ids, strange), audienceRows(ids, strange), signInRows(ids)])
      await client.query(sql)
  })

const STRANGE = 'L’«\u00a0été\u00a0» \\N \\n "guillemets" \'apostrophes\'\n\ttabulation\u202f; 😀'
const [earlier, later] = [1, 2].map((n) => `'0193f000-0000-7000-8000-00000000000${n}'`)

const deskRows = ({ memberId, articleId, eventId }: Ids, strange: string) => `
  INSERT INTO comment (id, article_id, member_id, body) VALUES (${later}, '${articleId}', '${memberId}', ${strange});
  INSERT INTO comment (id, article_id, member_id, body, parent_id, mentions)
    VALUES (${earlier}, '${articleId}', '${memberId}', 'Oui.', ${later}, '{${memberId}}');
  INSERT INTO source (id, type, tier, title) VALUES (${later}, 'webpage', 'primary', ${strange});
  INSERT INTO source (id, type, tier, title, origin_id, csl)
    VALUES (${earlier}, 'webpage', 'secondary', 'Reprise', ${later}, '{"volume": 1.50}');
  INSERT INTO capture (source_id, sha256, media_type, text) VALUES (${later}, repeat('a', 64), 'text/html', ${strange});
  INSERT INTO timeline_event (occurred_at, sort_key, body, known_at)
    VALUES ('-0043-03-15', -9007199254740993, '{}', '0044-03-15 BC');
  INSERT INTO claim (event_id, position, statement, contradicts_id)
    SELECT event_id, 1, 'Autre version', id FROM claim WHERE event_id = '${eventId}';
  INSERT INTO setting (key, value) VALUES ('rien', 'null'), ('public.essai', '{"b": 1, "a": [null, 1e3]}');
  INSERT INTO audit_entry (member_id, action, at) VALUES ('${memberId}', 'essai', '2026-01-01 00:00:00.123+02');
  INSERT INTO revision (aggregate, subject_id, version, kind, snapshot, member_id)
    VALUES ('article', '${articleId}', 1, 'named', '{"a": "\\\\u00e9"}', '${memberId}');
  INSERT INTO media (sha256, media_type, width, height, byte_length) VALUES (repeat('b', 64), 'image/png', 1, 1, 9);
  INSERT INTO schedule (article_id, due_at, kind, article_version, document, member_id)
    VALUES ('${articleId}', now(), 'update', 1, '{}', '${memberId}');`

const audienceRows = ({ articleId, editionId }: Ids, strange: string) => `
  INSERT INTO vote (article_id, reader_key, value) SELECT '${articleId}', md5(n::text), 1 + n % 5 FROM generate_series(1, 12000) n;
  INSERT INTO subscriber (id, email) VALUES (${later}, 'lectrice@exemple.invalid');
  INSERT INTO consent (subscriber_id, topic, wording, page) VALUES (${later}, 'all', ${strange}, '/');
  INSERT INTO delivery (edition_id, subscriber_id) VALUES ('${editionId}', ${later});
  INSERT INTO campaign (id, text, consent, mail_body, starts_at, ends_at)
    VALUES (${later}, 'x', 'x', 'x', now(), now() + interval '1 day');
  INSERT INTO campaign_code (campaign_id, code) VALUES (${later}, 'A1');
  INSERT INTO error_report (article_id, edition_number, message) VALUES ('${articleId}', 1, ${strange});`

/** The last three stay where they are. */
const signInRows = ({ memberId }: Ids) => `
  INSERT INTO api_token (member_id, name, role, token_hash) VALUES ('${memberId}', 'essai', 'editor', 'abc');
  INSERT INTO account (user_id, type, provider, provider_account_id) VALUES ('${memberId}', 'oidc', 'essai', '1');
  INSERT INTO session (session_token, user_id, expires) VALUES ('nobody-else', '${memberId}', now());
  INSERT INTO verification_token (identifier, token, expires) VALUES ('x', 'nobody-else', now());
  INSERT INTO rate_limit (key, points) VALUES ('essai', 1);`
