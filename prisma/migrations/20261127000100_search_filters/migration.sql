-- Readers' search: one row for each event, claim and article that a reader can find, with what it can be filtered by.
-- Filters and words stand in one GIN index, so that a filter makes a search cheaper and never dearer.

-- ── What is searched ───────────────────────────────────────────────────────────────────────────
-- Days as the notation writes them, whatever the zone: days since 1970, ±2 000 000 000 where a date is open.
ALTER TABLE published_event ADD COLUMN first_day INTEGER, ADD COLUMN last_day INTEGER;

-- A table a kind: Postgres knows how frequent a word is in a table, and chooses by it how to look for the word.
CREATE TABLE search_event (
    "entry_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "sort_key" BIGINT NOT NULL,
    "days" int4range,
    "lists" UUID[],
    "statuses" claim_status[],
    "search" tsvector,
    CONSTRAINT "search_event_pkey" PRIMARY KEY ("entry_id"),
    CONSTRAINT lists_are_lists CHECK (lists IS NOT NULL AND statuses IS NOT NULL)
);
CREATE INDEX "search_event_sort_key_entry_id_idx" ON search_event ("sort_key" DESC, "entry_id");
CREATE INDEX "search_event_article_id_idx" ON search_event ("article_id");
CREATE TABLE search_claim (LIKE search_event INCLUDING ALL);
CREATE TABLE search_article (LIKE search_event INCLUDING ALL);
ALTER TABLE search_event ADD CONSTRAINT "search_event_article_id_fkey"
  FOREIGN KEY ("article_id") REFERENCES published_article ("article_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE search_claim ADD CONSTRAINT "search_claim_article_id_fkey"
  FOREIGN KEY ("article_id") REFERENCES published_article ("article_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE search_article ADD CONSTRAINT "search_article_article_id_fkey"
  FOREIGN KEY ("article_id") REFERENCES published_article ("article_id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE TABLE search_word (
    "word" TEXT NOT NULL,
    "is_name" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);
-- Without a pending list no reader pays for a publication. Partial, so that Prisma's diff leaves them alone.
CREATE INDEX search_event_words   ON search_event   USING gin (search, lists, statuses) WITH (fastupdate = off) WHERE search IS NOT NULL;
CREATE INDEX search_claim_words   ON search_claim   USING gin (search, lists, statuses) WITH (fastupdate = off) WHERE search IS NOT NULL;
CREATE INDEX search_article_words ON search_article USING gin (search, lists, statuses) WITH (fastupdate = off) WHERE search IS NOT NULL;
CREATE INDEX search_event_days    ON search_event   USING gist (days) WHERE search IS NOT NULL;
CREATE INDEX search_claim_days    ON search_claim   USING gist (days) WHERE search IS NOT NULL;
CREATE INDEX search_article_days  ON search_article USING gist (days) WHERE search IS NOT NULL;
CREATE INDEX search_word_typos ON search_word USING gin (fold(word) gin_trgm_ops);

-- Whatever is published in these words, of any kind. With the rights of who asks.
CREATE VIEW search_entry WITH (security_invoker = true) AS
  SELECT search FROM search_event UNION ALL SELECT search FROM search_claim UNION ALL SELECT search FROM search_article;
GRANT SELECT ON search_event, search_claim, search_article, search_word, search_entry TO frise_reader;

-- ── Vectors ────────────────────────────────────────────────────────────────────────────────────
-- What may be a name stands whole beside its stem, at the same place: a name is looked for whole («OpenAI» stems to
-- «open»), also inside of a phrase. Words in lower case become a stop word first, which keeps the places of the others;
-- the concatenation of two vectors would move those of the second one, that of their texts does not.
-- As before, and guillemets are quotation marks: a phrase is typed between either. One character for each, still.
CREATE OR REPLACE FUNCTION plain_words(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
  $$ SELECT translate(words, E'\u00a0\u202f’«»“”', '   """"') $$;
CREATE TEXT SEARCH CONFIGURATION frise_whole (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION frise_whole
  ALTER MAPPING FOR hword, hword_part, word WITH frise_stop, unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION frise_whole
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart WITH frise_stop, simple;
CREATE FUNCTION both_forms(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ts_delete((to_tsvector('public.frise_whole', regexp_replace(w, '\m[[:lower:]]+\M', 'de', 'g'))::text || ' '
    || to_tsvector('public.frise_french', w)::text)::tsvector, ARRAY['le', 'les', 'de-de', 'de-de-de'])
  FROM (VALUES (public.plain_words(words))) v(w) $$;
CREATE FUNCTION entry_vector(names text, words text, more text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(public.both_forms(coalesce(names, '')), 'A') || setweight(public.both_forms(coalesce(words, '')), 'B')
    || setweight(public.both_forms(coalesce(more, '')), 'D') $$;

-- What a reader typed, as a query: stems, and the words of `names` whole.
DROP FUNCTION search_query(text);
CREATE FUNCTION search_query(words text, names text[]) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  asked tsquery := websearch_to_tsquery('public.frise_french', regexp_replace(public.plain_words(words), '\mles\M', ' ', 'gi'));
  name text;
BEGIN
  FOREACH name IN ARRAY names LOOP
    asked := ts_rewrite(asked, plainto_tsquery('public.frise_french', name), plainto_tsquery('public.frise_whole', name));
  END LOOP;
  RETURN asked;
END $$;

-- ── Filling ────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION words_of(words text) RETURNS SETOF text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT DISTINCT lower(w) FROM regexp_split_to_table(public.plain_words(words), '[^[:alpha:]]+') w WHERE length(w) BETWEEN 3 AND 30 $$;

-- Makes again the entries of these events, claims and articles, from what the published index says of them now.
CREATE FUNCTION refresh_search(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_event WHERE entry_id = ANY(ids);
  DELETE FROM search_claim WHERE entry_id = ANY(ids);
  DELETE FROM search_article WHERE entry_id = ANY(ids);
  INSERT INTO search_event (entry_id, article_id, sort_key, days, lists, statuses, search)
  SELECT e.event_id, e.article_id, e.sort_key, int4range(e.first_day, e.last_day, '[]'),
    ARRAY(SELECT DISTINCT list_id FROM listing l WHERE l.article_id = e.article_id AND l.entry_id IN (e.event_id, e.article_id)),
    ARRAY(SELECT DISTINCT status FROM published_claim c WHERE c.article_id = e.article_id AND c.event_id = e.event_id),
    entry_vector(e.title, e.text, (SELECT string_agg(statement, ' . ' ORDER BY claim_id) FROM published_claim c
      WHERE c.article_id = e.article_id AND c.event_id = e.event_id))
  FROM published_event e WHERE e.canonical AND e.event_id = ANY(ids);

  INSERT INTO search_claim (entry_id, article_id, sort_key, days, lists, statuses, search)
  SELECT c.claim_id, c.article_id, coalesce(e.sort_key, extract(epoch FROM c.known_at)::bigint * 1000),
    CASE WHEN e.event_id IS NOT NULL THEN int4range(e.first_day, e.last_day, '[]') END,
    ARRAY(SELECT list_id FROM listing l WHERE l.article_id = c.article_id AND l.entry_id IN (c.event_id, c.article_id)
      UNION SELECT c.attributed_to_id WHERE c.attributed_to_id IS NOT NULL),
    ARRAY[c.status], entry_vector(NULL, c.statement, NULL)
  FROM published_claim c LEFT JOIN published_event e ON (e.article_id, e.event_id) = (c.article_id, c.event_id)
  WHERE c.canonical AND c.claim_id = ANY(ids);

  INSERT INTO search_article (entry_id, article_id, sort_key, days, lists, statuses, search)
  SELECT a.article_id, a.article_id, extract(epoch FROM a.first_published_at)::bigint * 1000, d.days,
    ARRAY(SELECT DISTINCT list_id FROM listing l WHERE l.article_id = a.article_id),
    ARRAY(SELECT DISTINCT status FROM published_claim c WHERE c.article_id = a.article_id),
    entry_vector(a.headline, a.text, NULL)
  FROM published_article a, LATERAL (SELECT CASE WHEN count(*) > 0 THEN int4range(min(first_day), max(last_day), '[]') END AS days
    FROM published_event e WHERE e.article_id = a.article_id) d
  WHERE a.state <> 'withdrawn' AND a.article_id = ANY(ids);

  INSERT INTO search_word (word)
  SELECT DISTINCT w FROM (
    SELECT concat_ws(' ', title, text) AS t FROM published_event WHERE event_id = ANY(ids)
    UNION ALL SELECT statement FROM published_claim WHERE claim_id = ANY(ids)
    UNION ALL SELECT concat_ws(' ', headline, text) FROM published_article WHERE article_id = ANY(ids)) s, words_of(s.t) w
  ON CONFLICT DO NOTHING;
END $$;

-- What is withdrawn is found no more from that moment on, whatever else its withdrawal does to the index.
CREATE FUNCTION forget_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_event WHERE article_id = NEW.article_id;
  DELETE FROM search_claim WHERE article_id = NEW.article_id;
  DELETE FROM search_article WHERE article_id = NEW.article_id;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_withdrawn AFTER UPDATE OF state ON published_article FOR EACH ROW WHEN (NEW.state = 'withdrawn')
  EXECUTE FUNCTION forget_withdrawn();

-- Words of names, for spelling; those with a capital inside («OpenAI») are never looked for but whole.
CREATE FUNCTION name_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_word (word, is_name)
  SELECT lower(w), bool_or(w ~ '[[:alpha:]][[:upper:]]')
  FROM regexp_split_to_table(plain_words(concat_ws(' ', NEW.name, array_to_string(NEW.aliases, ' '))), '[^[:alpha:]]+') w
  WHERE length(w) BETWEEN 3 AND 30 GROUP BY 1 ORDER BY 1
  ON CONFLICT (word) DO UPDATE SET is_name = search_word.is_name OR excluded.is_name;
  RETURN NULL;
END $$;
CREATE TRIGGER name_words AFTER INSERT OR UPDATE OF name, aliases ON published_actor FOR EACH ROW EXECUTE FUNCTION name_words();

-- ── What it replaces ───────────────────────────────────────────────────────────────────────────
DROP TRIGGER fill_search ON published_article;
DROP TRIGGER fill_search ON published_event;
DROP TRIGGER fill_search ON published_claim;
DROP FUNCTION fill_search();
ALTER TABLE published_article DROP COLUMN search;
ALTER TABLE published_event DROP COLUMN search;
ALTER TABLE published_claim DROP COLUMN search;

-- ── What is published already ──────────────────────────────────────────────────────────────────
-- The days of a date that is none (a season, an interval) are those of its beginning until its article is published again.
UPDATE published_event SET first_day = floor(sort_key / 86400000.0)::int, last_day = floor(sort_key / 86400000.0)::int;
UPDATE published_event e SET first_day = d.day - date '1970-01-01', last_day = (d.day + d.span)::date - date '1970-01-01' - 1 FROM (
  SELECT article_id, event_id, (left(regexp_replace(occurred_at, '[~?%]$', '') || '-01-01', 10))::date AS day,
    CASE length(regexp_replace(occurred_at, '[~?%]$', '')) WHEN 4 THEN interval '1 year' WHEN 7 THEN interval '1 month' ELSE interval '1 day' END AS span
  FROM published_event WHERE occurred_at ~ '^\d{4}(-(0[1-9]|1[0-2])(-\d\d(T\d\d:\d\d)?)?)?[~?%]?$' AND occurred_at !~ '^0000') d
  WHERE (e.article_id, e.event_id) = (d.article_id, d.event_id);
ALTER TABLE published_event ALTER COLUMN first_day SET NOT NULL, ALTER COLUMN last_day SET NOT NULL;
UPDATE published_actor SET name = name;
SELECT refresh_search(ARRAY(SELECT event_id FROM published_event UNION SELECT claim_id FROM published_claim
  UNION SELECT article_id FROM published_article));
