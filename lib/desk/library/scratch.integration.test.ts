import { expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { makeEditor, makeEvent, makeArticle, timelineOf, prose, eventInput, claimInput, citationInput, verdictInput, saveOf, makeSource } from '../../../test/factories.ts'
import { useDatabase } from '../revision/database.fixture.ts'
import { listEvents, pickEvents } from '../event/event-list.queries.ts'
import { listSources } from '../source/source.queries.ts'
import { pickSourceCards } from '../source/source-card.queries.ts'
import { listArticles } from '../article/article-list.queries.ts'
import { listActors } from '../actor/actor.queries.ts'
import { findEvent } from '../event/event.queries.ts'
import { saveEvent } from '../event/event.commands.ts'
import { saveArticle } from '../article/article.commands.ts'
import { findArticle } from '../article/article.queries.ts'
import { CHANGED } from '../article/article-changed.queries.ts'
import { deskHome } from './home.queries.ts'
useDatabase()
const time = async (label: string, f: () => Promise<any>) => {
  const ts: number[] = []
  let r: any
  for (let n = 0; n < 7; n++) { const t = performance.now(); r = await f(); ts.push(performance.now() - t) }
  ts.sort((a, b) => a - b)
  console.log(label.padEnd(34), 'min', ts[0].toFixed(0), 'median', ts[3].toFixed(0), r?.total ?? r?.length ?? '')
}
test('speed', async () => {
  const e = await makeEditor()
  await desk().$executeRaw`INSERT INTO source (type, tier, title, publisher, url, updated_at) SELECT 'webpage','primary','Titre numéro '||n||' de la source sur le conseil d’OpenAI et '||md5(n::text), 'Éditeur '||n%300, 'https://www.exemple.fr/articles/'||md5(n::text), now() - n * interval '1 minute' FROM generate_series(1,10000) n`
  await desk().$executeRaw`INSERT INTO actor (kind, slug, name, updated_at) SELECT 'person','a-'||n,'Personne '||md5(n::text), now() FROM generate_series(1,3000) n`
  await desk().$executeRaw`INSERT INTO timeline_event (occurred_at, sort_key, title, body, updated_at) SELECT '2023-11-17', n, 'Événement '||n||' '||md5(n::text), jsonb_build_object('type','doc','content', jsonb_build_array(jsonb_build_object('type','paragraph','content', jsonb_build_array(jsonb_build_object('type','text','text', repeat('Le conseil décide que la suite sera longue. ', 6)), jsonb_build_object('type','text','text', md5(n::text)), jsonb_build_object('type','text','text', repeat('Encore des mots ordinaires. ', 6)))))), now() - n * interval '1 minute' FROM generate_series(1,5000) n`
  await desk().$executeRaw`INSERT INTO claim (event_id, position, statement) SELECT id, g, 'Affirmation '||g FROM timeline_event, generate_series(1,3) g`
  await desk().$executeRaw`INSERT INTO citation (claim_id, source_id, position, stance) SELECT c.id, (SELECT id FROM source ORDER BY id OFFSET (hashtext(c.id::text) & 127) LIMIT 1), 0, 'supports' FROM claim c`
  await desk().$executeRaw`INSERT INTO article (slug, headline, owner_id, updated_at) SELECT 'x-'||n, 'Article '||n, ${e.id}::uuid, now() FROM generate_series(1,400) n`
  await desk().$executeRaw`INSERT INTO block (article_id, position, kind, content) SELECT id, 0, 'timeline', '{"grouping":"day","zone":"UTC"}' FROM article`
  await desk().$executeRaw`INSERT INTO timeline_entry (article_id, event_id, block_id, position) SELECT a.id, e.id, b.id, 0 FROM article a JOIN block b ON b.article_id=a.id CROSS JOIN LATERAL (SELECT id FROM timeline_event WHERE (sort_key + hashtext(a.id::text)) % 50 = 0 LIMIT 100) e`
  await desk().$executeRaw`ANALYZE`
  const p = (q: string, more: object = {}) => ({ q, page: 1, ...more })
  await time('events all', () => listEvents(e, p('')))
  await time('events rare', () => listEvents(e, p('c4ca4238')))
  await time('events common (all match)', () => listEvents(e, p('conseil')))
  await time('events 1 letter', () => listEvents(e, p('e')))
  await time('events two words', () => listEvents(e, p('conseil c4ca')))
  await time('events page 90', () => listEvents(e, { q: '', page: 90 }))
  await time('events unassessed', () => listEvents(e, p('', { status: 'unassessed' })))
  await time('pick events common', () => pickEvents(e, 'conseil'))
  await time('sources all', () => listSources(e, p('')))
  await time('sources common', () => listSources(e, p('openai')))
  await time('sources 2 letters', () => listSources(e, p('de')))
  await time('pick sources common', () => pickSourceCards(e, 'openai'))
  await time('actors', () => listActors(e, p('per')))
  await time('articles (400×100 events)', () => listArticles(e, p('')))
  await desk().$executeRaw`INSERT INTO edition (article_id, number, kind, note, article_version, schema_version, document, text_hash, published_at, public_updated_at, member_id) SELECT id, 1, 'publication', 'x', version, 1, jsonb_build_object('articleId', id, 'number', 1, 'schemaVersion', 1, 'claims', '[]'::jsonb, 'sources', '[]'::jsonb), repeat('0', 64), now() + interval '1 day', now(), ${e.id}::uuid FROM article`
  await desk().$executeRaw`INSERT INTO published_article (article_id, edition_id, slug, headline, standfirst, reading_minutes, card, first_published_at, public_updated_at, text) SELECT e.article_id, e.id, a.slug, 'x', 'x', 1, '{}', now(), now(), 'x' FROM edition e JOIN article a ON a.id = e.article_id`
  await time('articles, all published, unchanged', () => listArticles(e, p('')))
  const plan = await desk().$queryRaw<any[]>`EXPLAIN (ANALYZE, TIMING OFF) SELECT a.id, ${CHANGED} FROM article a LEFT JOIN published_article p ON p.article_id = a.id LEFT JOIN edition e ON e.id = p.edition_id LIMIT 50`
  console.log(plan.map((r) => r['QUERY PLAN']).join('\n'))
  return
  await time('home', () => deskHome(e))
  const s = await makeSource(e)
  const claims = (n: number) => Array.from({ length: n }, () => claimInput({ citations: [citationInput(s.id), citationInput(s.id)], assessments: [verdictInput()] }))
  await time('save event 3 claims', () => saveEvent(e, saveOf(eventInput({ claims: claims(3) }))))
  await time('save event 100 claims', () => saveEvent(e, saveOf(eventInput({ claims: claims(100) }))))
  const { id } = await saveEvent(e, saveOf(eventInput({ claims: claims(3) })))
  await time('find event', () => findEvent(e, id))
  const ids = (await desk().timelineEvent.findMany({ take: 1000, select: { id: true } })).map((x) => x.id)
  const art = await makeArticle(e, { blocks: [timelineOf(...ids)] })
  let version = 1
  await time('save article 1000 events', async () => { version = (await saveArticle(e, saveOf(art.value, { id: art.id, version }))).version })
  await time('find article 1000 events', () => findArticle(e, art.id))
}, 300_000)
