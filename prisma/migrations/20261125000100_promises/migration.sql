-- What Prisma’s schema cannot say, and Postgres holds: search, checks, history that nobody rewrites, roles.
-- Order: functions, search, checks, history, numbering, addresses, status copy, outbox, partial indexes, roles.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ── Ids ────────────────────────────────────────────────────────────────────────────────────────
-- The anchor of a row: its UUID's last 50 random bits in Crockford's base 32. Same as shortId() in lib/domain/ids.ts.
CREATE FUNCTION short_id(id uuid) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', 1 + (bits >> shift & 31)::int, 1), '' ORDER BY shift DESC)
  FROM (SELECT ('x' || right(replace(id::text, '-', ''), 13))::bit(52)::bigint & ((1::bigint << 50) - 1) AS bits) b,
       generate_series(0, 45, 5) AS shift $$;

-- ── Search ─────────────────────────────────────────────────────────────────────────────────────
-- `french` stems before it unaccents; and it stems names ("OpenAI" → "open"). So: two configurations, and one
-- vector that holds both: stems at weights B and C, whole words of titles and names at A.
-- Stop words go first: after unaccent, «à» and «même» would no longer be known as such. Postgres' French list
-- lacks «les» (it stems to `le`), so that one is taken out by hand, on both sides.
CREATE TEXT SEARCH DICTIONARY frise_stop (TEMPLATE = simple, STOPWORDS = french, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION frise_french (COPY = french);
ALTER TEXT SEARCH CONFIGURATION frise_french
  ALTER MAPPING FOR hword, hword_part, word WITH frise_stop, unaccent, french_stem;
ALTER TEXT SEARCH CONFIGURATION frise_french
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart WITH frise_stop, french_stem;
CREATE TEXT SEARCH CONFIGURATION frise_names (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION frise_names
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

-- No-break spaces and the typographic apostrophe are not separators to Postgres' parser: make them so.
CREATE FUNCTION plain_words(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
  $$ SELECT translate(words, E'\u00a0\u202f’', '   ') $$;
-- What a reader typed, as a query over both halves of the vector: all words stemmed, or all words whole.
CREATE FUNCTION search_query(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT websearch_to_tsquery('public.frise_french', regexp_replace(public.plain_words(words), '\mles\M', ' ', 'gi'))
      || websearch_to_tsquery('public.frise_names', public.plain_words(words)) $$;

-- Why a trigger and not a generated column: Prisma's diff reads a generated column's expression as a default
-- that the schema lacks, and writes `DROP DEFAULT` into the next migration (tried).
-- TG_ARGV: the column of names or title (weight A whole and B stemmed), then the column of text (C).
CREATE FUNCTION fill_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  r jsonb := to_jsonb(NEW) - 'search';
  names text := plain_words(coalesce(r->>TG_ARGV[0], ''));
  words text := plain_words(coalesce(r->>TG_ARGV[1], ''));
BEGIN
  NEW.search := setweight(to_tsvector('public.frise_names', names), 'A')
    || ts_delete(setweight(to_tsvector('public.frise_french', names), 'B') || setweight(to_tsvector('public.frise_french', words), 'C'), 'le');
  RETURN NEW;
END $$;
CREATE TRIGGER fill_search BEFORE INSERT OR UPDATE OF headline, standfirst, text ON published_article
  FOR EACH ROW EXECUTE FUNCTION fill_search('headline', 'text');
CREATE TRIGGER fill_search BEFORE INSERT OR UPDATE OF title, text ON published_event
  FOR EACH ROW EXECUTE FUNCTION fill_search('title', 'text');
CREATE TRIGGER fill_search BEFORE INSERT OR UPDATE OF statement ON published_claim
  FOR EACH ROW EXECUTE FUNCTION fill_search('', 'statement');

-- Schemas are written out: since Postgres 17 an index is built with `pg_catalog` alone in the search path.
CREATE FUNCTION fold(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
  $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;
-- Partial: the withdrawn and the duplicates stay out (and Prisma's diff leaves partial indexes alone).
CREATE INDEX published_article_search ON published_article USING gin (search) WHERE state <> 'withdrawn';
CREATE INDEX published_event_search   ON published_event   USING gin (search) WHERE canonical;
CREATE INDEX published_claim_search   ON published_claim   USING gin (search) WHERE canonical;
CREATE INDEX published_article_typos  ON published_article USING gin (fold(headline) gin_trgm_ops);
CREATE INDEX published_actor_typos    ON published_actor   USING gin (fold(name) gin_trgm_ops);

-- Desk libraries: pickers search inside words.
CREATE FUNCTION prose_text(body jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
  $$ SELECT string_agg(t #>> '{}', ' ') FROM jsonb_path_query(body, 'strict $.**.text') t $$;
CREATE INDEX timeline_event_words ON timeline_event USING gin (fold(coalesce(title, '') || ' ' || coalesce(prose_text(body), '')) gin_trgm_ops);
CREATE INDEX source_words ON source USING gin (fold(title || ' ' || coalesce(publisher, '') || ' ' || coalesce(url, '')) gin_trgm_ops);
CREATE INDEX actor_words  ON actor  USING gin (fold(name) gin_trgm_ops);
CREATE INDEX article_words ON article USING gin (fold(headline) gin_trgm_ops);

-- ── Checks ─────────────────────────────────────────────────────────────────────────────────────
-- Shape only (lib/domain/dates.ts knows February): date or season or decade or century, or an interval; a clock time
-- takes no qualifier (EDTF has none for it: clock_approximate says so).
CREATE FUNCTION is_edtf(d text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT d ~ ('^(' || one || '|(' || one || '|\.\.)?/(' || one || '|\.\.)?)$') AND d NOT IN ('/', '../', '/..', '../..')
  FROM (VALUES ('(-?\d{4}(-(0[1-9]|1[0-2]|2[1-4]|3[3-6])|-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?[~?%]?|-?\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d|\d{3}X[~?%]?|\d{2}XX[~?%]?)')) v(one) $$;
ALTER TABLE timeline_event
  ADD CONSTRAINT occurred_at_is_edtf CHECK (is_edtf(occurred_at)),
  ADD CONSTRAINT a_clock_has_a_zone CHECK (occurred_at NOT LIKE '%T%' OR zone IS NOT NULL),
  ADD CONSTRAINT only_a_clock_is_approximate CHECK (NOT clock_approximate OR occurred_at LIKE '%T%'),
  ADD CONSTRAINT sort_at_is_a_clock CHECK (sort_at IS NULL OR is_edtf(sort_at) AND sort_at LIKE '%T%' AND zone IS NOT NULL),
  ADD CONSTRAINT not_merged_into_itself CHECK (merged_into_id <> id);
ALTER TABLE source
  ADD CONSTRAINT published_at_is_edtf CHECK (is_edtf(published_at)),
  ADD CONSTRAINT not_its_own_origin CHECK (origin_id <> id AND merged_into_id <> id);
ALTER TABLE claim
  ADD CONSTRAINT one_home CHECK (num_nonnulls(event_id, article_id) = 1),
  ADD CONSTRAINT one_voice CHECK (num_nonnulls(attributed_to_id, author_id) <= 1),
  ADD CONSTRAINT opinion_has_a_voice CHECK (status <> 'opinion' OR num_nonnulls(attributed_to_id, author_id) = 1),
  ADD CONSTRAINT not_its_own_opposite CHECK (contradicts_id <> id);
ALTER TABLE assessment
  ADD CONSTRAINT unverified_says_what_is_missing CHECK (status <> 'unverified' OR btrim(reason) <> ''),
  ADD CONSTRAINT no_verdict_from_the_future CHECK (effective_at <= recorded_at + interval '1 minute');
ALTER TABLE article
  ADD CONSTRAINT slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT withdrawal_has_a_reason CHECK (withdrawn_at IS NULL OR btrim(coalesce(withdrawal_reason, '')) <> '');
ALTER TABLE block ADD CONSTRAINT image_has_media CHECK (kind <> 'image' OR media_id IS NOT NULL);
ALTER TABLE edition
  ADD CONSTRAINT first_is_publication CHECK ((number = 1) = (kind = 'publication')),
  ADD CONSTRAINT readers_get_a_note CHECK (kind = 'minor' OR btrim(note) <> ''),
  ADD CONSTRAINT correction_says_what CHECK ((kind = 'correction') = (corrections IS NOT NULL)
    AND (corrections IS NULL OR jsonb_array_length(corrections) > 0)),
  ADD CONSTRAINT document_is_its_own CHECK (document->>'articleId' = article_id::text AND (document->>'number')::int = number
    AND (document->>'schemaVersion')::int = schema_version),
  ADD CONSTRAINT text_hash_is_sha256 CHECK (text_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE published_article ADD CONSTRAINT gone_has_a_reason CHECK ((state = 'withdrawn') = (withdrawal_reason IS NOT NULL));
ALTER TABLE published_event ADD CONSTRAINT canonical_or_null CHECK (canonical);
ALTER TABLE published_claim ADD CONSTRAINT canonical_or_null CHECK (canonical);
ALTER TABLE schedule ADD CONSTRAINT done_or_cancelled CHECK (num_nonnulls(done_at, cancelled_at) <= 1);
ALTER TABLE related_link ADD CONSTRAINT not_related_to_itself CHECK (related_id <> article_id);
ALTER TABLE vote ADD CONSTRAINT one_to_five CHECK (value BETWEEN 1 AND 5);
ALTER TABLE member ADD CONSTRAINT email_is_folded CHECK (email = lower(btrim(email)));
ALTER TABLE subscriber ADD CONSTRAINT email_is_folded CHECK (email = lower(btrim(email)));
ALTER TABLE campaign ADD CONSTRAINT ends_after_it_starts CHECK (ends_at > starts_at);
ALTER TABLE comment ADD CONSTRAINT on_one_thing CHECK (num_nonnulls(article_id, block_id, event_id, claim_id) = 1);
-- Prisma makes every list column nullable; an empty list is a list.
ALTER TABLE actor ADD CONSTRAINT aliases_is_a_list CHECK (aliases IS NOT NULL);
ALTER TABLE outbox_message ADD CONSTRAINT tags_is_a_list CHECK (tags IS NOT NULL);
ALTER TABLE comment ADD CONSTRAINT mentions_is_a_list CHECK (mentions IS NOT NULL);
ALTER TABLE address ADD CONSTRAINT path_is_absolute CHECK (path ~ '^/[^\s]*$' AND path NOT LIKE '//%');

-- ── History that nobody rewrites ───────────────────────────────────────────────────────────────
-- Refuses for every role, the owner included; only dropping the trigger gets round it, and that is DDL.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation'; END $$;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['revision', 'edition', 'assessment', 'audit_entry', 'address'] LOOP
    EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    -- ALWAYS: also under session_replication_role = replica, which a restore or a superuser may set
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only_rows, ENABLE ALWAYS TRIGGER append_only_table', t);
  END LOOP;
END $$;
-- A capture is evidence: never edited. It may be deleted (a right to erasure exists), which is audited.
CREATE TRIGGER no_edit BEFORE UPDATE ON capture FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ── No published claim falls short of its status ────────────────────────────────────────────────
-- Invariant 4 in SQL, over the frozen document: what lib/domain/gate.ts says to the editor, the database refuses to anybody.
CREATE FUNCTION claims_short(document jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  -- sources as one object: a look-up per citation instead of a pass over the list (3 000 claims: 4 s without it)
  WITH byid AS MATERIALIZED (SELECT coalesce(jsonb_object_agg(s->>'id', s), '{}') AS source FROM jsonb_array_elements(document->'sources') s)
  SELECT coalesce(array_agg(c->>'id'), '{}')
  FROM byid, jsonb_array_elements(document->'claims') c,
  LATERAL (
    SELECT count(*) AS cited,
      count(*) FILTER (WHERE x->>'stance' = 'supports') AS supports,
      count(*) FILTER (WHERE x->>'stance' = 'disputes') AS disputes,
      coalesce(bool_or(s->>'tier' = 'primary') FILTER (WHERE x->>'stance' = 'supports'), false) AS primary_support,
      count(DISTINCT coalesce(s->>'publisher', s->>'id')) FILTER (WHERE x->>'stance' = 'supports') AS publishers,
      count(DISTINCT coalesce(s->>'originId', s->>'id')) FILTER (WHERE x->>'stance' = 'supports') AS origins
    FROM jsonb_array_elements(c->'citations') x, LATERAL (SELECT byid.source->(x->>'sourceId') AS s) found
  ) n
  WHERE CASE c->>'status'
    WHEN 'established' THEN NOT (primary_support OR publishers > 1 AND origins > 1)
    WHEN 'reported'    THEN supports = 0
    WHEN 'unverified'  THEN cited = 0 OR btrim(coalesce(c->'assessments'->-1->>'reason', '')) = ''
    WHEN 'disputed'    THEN supports = 0 OR disputes = 0
    WHEN 'refuted'     THEN disputes = 0
    WHEN 'opinion'     THEN c->'voice'->>'kind' = 'newsroom'
    ELSE true END $$;
ALTER TABLE edition ADD CONSTRAINT no_claim_falls_short CHECK (claims_short(document) = '{}');

-- ── Edition numbers without holes ──────────────────────────────────────────────────────────────
-- Takes the article's lock itself, so that a caller who forgot FOR UPDATE waits instead of colliding.
CREATE FUNCTION next_in_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE expected int;
BEGIN
  PERFORM 1 FROM article WHERE id = NEW.article_id FOR UPDATE;
  SELECT coalesce(max(number), 0) + 1 INTO expected FROM edition WHERE article_id = NEW.article_id;
  IF NEW.number <> expected THEN
    RAISE EXCEPTION 'edition % of article %: number % expected', NEW.number, NEW.article_id, expected USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER next_in_line BEFORE INSERT ON edition FOR EACH ROW EXECUTE FUNCTION next_in_line();

-- The public row points at the last edition of its own article, or it is refused.
CREATE FUNCTION points_at_last_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.edition_id IS DISTINCT FROM (SELECT id FROM edition WHERE article_id = NEW.article_id ORDER BY number DESC LIMIT 1) THEN
    RAISE EXCEPTION 'published_article %: not its last edition', NEW.article_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER points_at_last_edition BEFORE INSERT OR UPDATE OF edition_id ON published_article
  FOR EACH ROW EXECUTE FUNCTION points_at_last_edition();

-- ── The copy of the current verdict ────────────────────────────────────────────────────────────
-- Whatever is written to claim.status, SQL writes the truth over it: a restored or imported claim gets its own back.
CREATE FUNCTION current_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.status := (SELECT status FROM assessment WHERE claim_id = NEW.id AND is_final ORDER BY effective_at DESC, id DESC LIMIT 1);
  RETURN NEW;
END $$;
CREATE TRIGGER current_verdict BEFORE INSERT OR UPDATE OF status ON claim FOR EACH ROW EXECUTE FUNCTION current_verdict();
CREATE FUNCTION touch_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE claim SET status = NULL WHERE id = NEW.claim_id;   -- current_verdict() fills it
  IF NOT FOUND THEN RAISE EXCEPTION 'no claim %', NEW.claim_id USING ERRCODE = 'foreign_key_violation'; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER touch_claim AFTER INSERT ON assessment FOR EACH ROW EXECUTE FUNCTION touch_claim();

-- ── Outbox ─────────────────────────────────────────────────────────────────────────────────────
-- Inside the publishing transaction: listeners hear at commit, or never. A payload is at most 8 000 bytes: 100 tags each.
CREATE FUNCTION announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('frise_stale', string_agg(tag, ' ' ORDER BY n))
    FROM unnest(NEW.tags) WITH ORDINALITY AS u(tag, n) GROUP BY (n - 1) / 100;
  RETURN NULL;
END $$;
CREATE TRIGGER announce AFTER INSERT ON outbox_message FOR EACH ROW WHEN (NEW.channel = 'cache') EXECUTE FUNCTION announce();

-- ── Partial and covering indexes ───────────────────────────────────────────────────────────────
CREATE UNIQUE INDEX one_pending_schedule ON schedule (article_id) WHERE done_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX schedule_due  ON schedule (due_at) WHERE done_at IS NULL AND cancelled_at IS NULL;
CREATE UNIQUE INDEX published_once ON outbox_message (edition_id, channel) WHERE occasion = 'published';
CREATE INDEX outbox_due    ON outbox_message (due_at) WHERE delivered_at IS NULL;
CREATE UNIQUE INDEX one_save_per_version ON revision (subject_id, version) WHERE kind <> 'conflict';
CREATE INDEX article_to_review ON article (review_requested_at) WHERE review_requested_at IS NOT NULL;
CREATE INDEX claim_debt    ON claim (status, id) WHERE status IS NULL OR status IN ('unverified', 'disputed');
CREATE INDEX edition_corrections ON edition (published_at DESC) WHERE kind = 'correction';
CREATE UNIQUE INDEX one_active_consent ON consent (subscriber_id, topic) WHERE withdrawn_at IS NULL;
CREATE INDEX consent_topic ON consent (topic, subscriber_id) WHERE confirmed_at IS NOT NULL AND withdrawn_at IS NULL;
CREATE INDEX campaign_pool ON campaign_code (campaign_id) WHERE subscriber_id IS NULL;
CREATE INDEX report_open   ON error_report (created_at) WHERE state = 'open';
CREATE INDEX article_news  ON published_article (first_published_at DESC, article_id) WHERE state = 'live';
CREATE INDEX article_moved ON published_article (public_updated_at DESC, article_id) WHERE state = 'live';
CREATE INDEX article_sitemap ON published_article (article_id) INCLUDE (slug, public_updated_at) WHERE state <> 'withdrawn';
CREATE INDEX event_recent  ON published_event (sort_key DESC, event_id) WHERE canonical;
CREATE INDEX claim_recent  ON published_claim (known_at DESC, claim_id) WHERE canonical;
CREATE INDEX claim_voice   ON published_claim (attributed_to_id, known_at DESC) WHERE canonical AND attributed_to_id IS NOT NULL;

-- ── Who may read what ──────────────────────────────────────────────────────────────────────────
-- lib/reading connects with `-c role=frise_reader`: a query over drafts is refused by Postgres, not by review.
-- A role belongs to the cluster, not to the database: another database may have made it, or be making it now.
DO $$ BEGIN
  CREATE ROLE frise_reader NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN EXECUTE format('GRANT frise_reader TO %I', current_user); END $$;
GRANT USAGE ON SCHEMA public TO frise_reader;
GRANT SELECT ON edition, published_article, published_event, published_claim, published_actor, listing, address, category TO frise_reader;
GRANT SELECT (id, slug, name, title, bio, image_id) ON author TO frise_reader;
GRANT SELECT (id, sha256, media_type, width, height) ON media TO frise_reader;
GRANT SELECT (article_id, value) ON vote TO frise_reader;                       -- never who voted
GRANT SELECT (id, text, consent, starts_at, ends_at) ON campaign TO frise_reader; -- never the codes
-- Settings whose key says so are public (the publication's name, its trust pages); the others stay on the desk.
ALTER TABLE setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_settings ON setting FOR SELECT TO frise_reader USING (key LIKE 'public.%');
GRANT SELECT ON setting TO frise_reader;
