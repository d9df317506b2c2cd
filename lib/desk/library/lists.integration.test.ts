import { beforeAll, describe, expect, test } from 'vitest'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import {
  actorInput,
  articleInput,
  citationInput,
  claimInput,
  eventInput,
  makeActor,
  makeArticle,
  makeAuthor,
  makeCategory,
  makeEditor,
  makeEvent,
  makeMember,
  makeSource,
  prose,
  saveOf,
  sourceInput,
  timelineOf,
  verdictInput,
  type Editor,
  type Made,
} from '../../../test/factories.ts'
import { saveActor } from '../actor/actor.commands.ts'
import { listActors, pickActors } from '../actor/actor.queries.ts'
import { saveArticle } from '../article/article.commands.ts'
import { listArticles, pickArticles } from '../article/article-list.queries.ts'
import type { ClaimInput } from '../claim/claim-input.schema.ts'
import { saveEvent } from '../event/event.commands.ts'
import { listEvents, pickEvents } from '../event/event-list.queries.ts'
import { findEvent } from '../event/event.queries.ts'
import { useDatabase } from '../revision/database.fixture.ts'
import { saveSource } from '../source/source.commands.ts'
import { pickSourceCards } from '../source/source-card.queries.ts'
import { listSources } from '../source/source.queries.ts'
import { deskHome } from './home.queries.ts'
import { whenWords } from './labels.queries.ts'

useDatabase()
let editor: Editor
beforeAll(async () => {
  editor = await makeEditor('Édith Morel')
})
const ids = (rows: { id: string }[]) => rows.map((row) => row.id)
const all = { q: '', page: 1 }

describe('search', () => {
  let oeuvre: string
  let percent: string
  beforeAll(async () => {
    oeuvre = (
      await makeSource(editor, {
        title: 'L’œuvre d’Élisée à 12\u00a0h\u00a030',
        publisher: 'Le Monde',
        url: 'https://www.exemple.fr/abc_def',
      })
    ).id
    percent = (
      await makeSource(editor, { title: '100\u00a0% à la main', url: 'https://exemple.org/abcxdef' })
    ).id
  })
  const found = async (q: string) => ids((await listSources(editor, { q, page: 1 })).rows)

  test.each([
    'oeuvre',
    'ŒUVRE',
    'elisee',
    'Élisée',
    "L'œuv",
    'lisé',
    'monde elisee',
    'elisee le  monde',
    '12 h 30',
    '12\u00a0h',
    'abc_def',
  ])(
    '«%s» finds the text, in any order, inside words, whatever the accents, quotes and spaces',
    async (q) => {
      expect(await found(q)).toEqual([oeuvre])
    },
  )
  test('signs mean themselves', async () => {
    expect(await found('%')).toEqual([percent])
    expect(await found('c_d')).toEqual([oeuvre])
    expect(await found('\\')).toEqual([])
    expect(await found("'); DROP TABLE source; --")).toEqual([])
  })
  test('nothing typed finds everything, the last changed first; every word must be there', async () => {
    expect(await found('  ')).toEqual([percent, oeuvre])
    expect(await found('élisée inconnue')).toEqual([])
  })
  test('pickers search as lists do', async () => {
    expect(ids(await pickSourceCards(editor, 'elisee monde'))).toEqual([oeuvre])
    const actor = await makeActor(editor, { name: 'Ilya Sutskever', aliases: ['Илья', 'Suskever'] })
    for (const q of ['suts', 'susk', 'ilya sutsk'])
      expect(ids(await pickActors(editor, q))).toEqual([actor.id])
    const event = await makeEvent(editor, { title: 'La nuit', body: prose('On veille ', 'à l’hôtel') })
    for (const q of ['hotel', 'nuit hôtel']) expect(ids(await pickEvents(editor, q))).toEqual([event.id])
    const article = await makeArticle(editor, { headline: 'Où l’on décide' })
    expect(ids(await pickArticles(editor, 'ou decide'))).toEqual([article.id])
  })
})

test('pages follow each other without a hole, and say how many there are in all, also past the end', async () => {
  const titles = Array.from({ length: 53 }, (_, n) => `Feuilleton ${n}`)
  for (const title of titles) await makeSource(editor, { title })
  const page = (n: number) => listSources(editor, { q: 'feuilleton', page: n })
  const [first, second, none] = [await page(1), await page(2), await page(3)]
  expect([first, second, none].map(({ rows, total }) => [rows.length, total])).toEqual([
    [50, 53],
    [3, 53],
    [0, 53],
  ])
  expect([...first.rows, ...second.rows].map((row) => row.title)).toEqual(titles.toReversed())
  expect(first).toMatchObject({ page: 1, pageSize: 50 })
})

describe('rows', () => {
  test('a source: host without www, how often it is cited', async () => {
    const source = await makeSource(editor, {
      title: 'Rangée',
      publisher: 'Wired',
      publishedAt: '2023-11',
      url: 'https://www.wired.com/x',
      titleExact: false,
      tier: 'secondary',
    })
    const citations = [citationInput(source.id), citationInput(source.id)]
    await makeEvent(editor, { claims: citations.map((citation) => claimInput({ citations: [citation] })) })
    const { rows } = await listSources(editor, { q: 'rangée', page: 1 })
    const own = {
      titleExact: false,
      publisher: 'Wired',
      publishedAt: '2023-11',
      tier: 'secondary',
      type: 'webpage',
    }
    expect(rows).toEqual([
      {
        id: source.id,
        title: 'Rangée',
        ...own,
        host: 'wired.com',
        citations: 2,
        updatedAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/) as string,
      },
    ])
  })

  test('an event: its claims by status, those without, its articles, its beginning', async () => {
    const statuses = ['reported', 'reported', 'disputed'] as const
    const claims = [
      ...statuses.map((status) => claimInput({ assessments: [verdictInput({ status })] })),
      claimInput(),
    ]
    const at = new Date('2026-11-25T09:30:00.123Z')
    const when = { occurredAt: '2023-11-17T12:30', zone: 'America/Los_Angeles', clockApproximate: true }
    const event = await makeEvent(
      editor,
      { ...when, title: null, body: prose('Cascade ', 'de verdicts'), claims },
      at,
    )
    await makeArticle(editor, { blocks: [timelineOf(event.id)] })
    const { rows } = await listEvents(editor, { q: 'cascade', page: 1 })
    const counts = { claims: 4, statuses: { reported: 2, disputed: 1 }, unassessed: 1, articles: 1 }
    expect(rows).toEqual([
      {
        id: event.id,
        ...when,
        title: null,
        excerpt: 'Cascade de verdicts',
        ...counts,
        updatedAt: at.toISOString(),
      },
    ])
    expect(await pickEvents(editor, 'cascade')).toEqual([
      {
        id: event.id,
        label: 'Cascade de verdicts',
        detail: [whenWords(when), '4 affirmations', 'dans 1 article'],
      },
    ])
  })

  test('an actor: what it is, how many events it takes part in', async () => {
    const actor = await makeActor(editor, { name: 'Mira Murati', description: 'Ingénieure.' })
    await makeEvent(editor, { participants: [{ actorId: actor.id, role: '' }] })
    const { rows } = await listActors(editor, { q: 'murati', page: 1 })
    expect(rows).toMatchObject([{ id: actor.id, kind: 'person', description: 'Ingénieure.', events: 1 }])
    expect(await pickActors(editor, 'murati')).toEqual([
      { id: actor.id, label: 'Mira Murati', detail: ['Ingénieure.', '1 événement'] },
    ])
  })
})

describe('events', () => {
  let articleId: string
  let late: Made<unknown>, early: Made<unknown>
  beforeAll(async () => {
    early = await makeEvent(editor, { occurredAt: '1789-07-14', title: 'Filtre', claims: [claimInput()] })
    late = await makeEvent(editor, {
      occurredAt: '1789-08-04',
      title: 'Filtre',
      claims: [claimInput({ assessments: [verdictInput({ status: 'disputed' })] })],
    })
    await saveEvent(
      editor,
      saveOf(eventInput({ occurredAt: '1789-07-14', title: 'Filtre', claims: [claimInput()] }), {
        id: early.id,
        version: 1,
      }),
    )
    articleId = (await makeArticle(editor, { blocks: [timelineOf(late.id)] })).id
  })
  const found = async (more: object) =>
    ids((await listEvents(editor, { q: 'filtre', page: 1, ...more })).rows)

  test('stand in the order of time, or the last changed first', async () => {
    expect(await found({})).toEqual([early.id, late.id])
    expect(await found({ sort: 'changed' })).toEqual([early.id, late.id])
    await saveEvent(
      editor,
      saveOf(
        eventInput({
          occurredAt: '1789-08-04',
          title: 'Filtre',
          claims: (late.value as { claims: ClaimInput[] }).claims,
        }),
        { id: late.id, version: 1 },
      ),
    )
    expect(await found({ sort: 'changed' })).toEqual([late.id, early.id])
  })
  test('are found by article, by status, by the lack of one', async () => {
    expect(await found({ articleId })).toEqual([late.id])
    expect(await found({ status: 'disputed' })).toEqual([late.id])
    expect(await found({ status: 'unassessed' })).toEqual([early.id])
    expect(await found({ status: 'refuted' })).toEqual([])
  })
})

describe('an article', () => {
  const row = async (id: string) => (await listArticles(editor, all)).rows.find((one) => one.id === id)
  const published = new Date('2026-01-10T12:00:00.000Z')
  const before = new Date('2026-01-09T12:00:00.000Z')

  async function publish() {
    const source = await makeSource(editor, {}, before)
    const actor = await makeActor(editor, {}, before)
    const claim = claimInput({
      voice: { kind: 'actor', actorId: actor.id },
      citations: [citationInput(source.id, { quotation: 'mots' })],
      assessments: [verdictInput()],
    })
    const event = await makeEvent(editor, { claims: [claim], body: prose(['Mots', claim.id]) }, before)
    const parts = { authorIds: [await makeAuthor(editor)], categoryIds: [await makeCategory(editor)] }
    const article = await makeArticle(editor, { ...parts, blocks: [timelineOf(event.id)] }, before)
    const input = {
      articleId: article.id,
      version: 1,
      kind: 'publication',
      note: 'Première.',
      corrections: [],
    }
    await publishArticle(editor, input, published)
    return { source, actor, event, article }
  }

  test('a draft has its counts and its owner, and nothing to publish anew', async () => {
    const { id: eventId } = await makeEvent(editor, { claims: [claimInput(), claimInput()] })
    const { id, value } = await makeArticle(editor, {
      headline: 'Compté',
      claims: [claimInput()],
      blocks: [timelineOf(eventId)],
    })
    const counts = { events: 1, claims: 3, owner: 'Édith Morel', state: 'draft', changed: false }
    expect(await row(id)).toMatchObject({ headline: 'Compté', slug: value.slug, ...counts })
  })

  test('is unchanged when it was just published, and changed once anything in it was saved', async () => {
    const changes: [what: string, change: (made: Awaited<ReturnType<typeof publish>>) => Promise<unknown>][] =
      [
        [
          'article',
          ({ article }) => saveArticle(editor, saveOf(article.value, { id: article.id, version: 1 })),
        ],
        ['event', ({ event }) => saveEvent(editor, saveOf(event.value, { id: event.id, version: 1 }))],
        [
          'source',
          ({ source }) =>
            saveSource(editor, saveOf(sourceInput({ title: 'Autre' }), { id: source.id, version: 1 })),
        ],
        [
          'actor',
          ({ actor }) =>
            saveActor(
              editor,
              saveOf(actorInput({ slug: actor.value.slug, name: 'Autre' }), { id: actor.id, version: 1 }),
            ),
        ],
      ]
    for (const [what, change] of changes) {
      const made = await publish()
      expect(await row(made.article.id), what).toMatchObject({ state: 'published', changed: false })
      await change(made)
      expect(await row(made.article.id), what).toMatchObject({ state: 'published', changed: true })
    }
  })

  test('that marks a claim of an event elsewhere changes with that event', async () => {
    const { event, article } = await publish()
    const claim = (event.value as { claims: ClaimInput[] }).claims[0]!
    const borrowing = await makeArticle(
      editor,
      {
        authorIds: article.value.authorIds,
        categoryIds: article.value.categoryIds,
        blocks: [
          { id: claim.citations[0]!.id, heading: null, kind: 'text', body: prose(['Repris', claim.id]) },
        ],
      },
      before,
    )
    const input = {
      articleId: borrowing.id,
      version: 1,
      kind: 'publication',
      note: 'Première.',
      corrections: [],
    }
    await publishArticle(editor, input, published)
    expect(await row(borrowing.id)).toMatchObject({ changed: false })
    await saveEvent(editor, saveOf(event.value, { id: event.id, version: 1 }))
    expect(await row(borrowing.id)).toMatchObject({ changed: true })
  })

  test('is archived or withdrawn as its public row is', async () => {
    const { article, event } = await publish()
    for (const [state, withdrawalReason] of [
      ['archived', null],
      ['withdrawn', 'Erreur.'],
    ] as const) {
      await desk().publishedArticle.update({
        where: { articleId: article.id },
        data: { state, withdrawalReason },
      })
      expect(await row(article.id)).toMatchObject({ state })
    }
    const { usedIn } = (await findEvent(editor, event.id))!
    expect(usedIn).toMatchObject([{ id: article.id, detail: 'retiré' }])
  })
})

test('the desk’s home: mine and those I am invited to, the last save of each thing by others, claims in debt', async () => {
  const [me, other] = [await makeMember('contributor', 'Moi'), await makeMember('contributor', 'Autre')]
  const mine = await makeArticle(me, articleInput())
  const shared = await makeArticle(other, articleInput({ headline: 'Partagé' }))
  await desk().collaborator.create({ data: { articleId: shared.id, memberId: me.id } })
  const claim = claimInput({ statement: 'Sans verdict' })
  const event = await makeEvent(other, { claims: [claim] })
  await saveEvent(
    other,
    saveOf(eventInput({ title: 'Deux fois', claims: [claim] }), { id: event.id, version: 1 }),
  )
  await saveEvent(me, saveOf(eventInput(), {}))
  const home = await deskHome(me)
  expect(ids(home.mine)).toEqual([shared.id, mine.id])
  expect(home.others.slice(0, 2)).toMatchObject([
    { what: 'Deux fois', by: 'Autre', href: `/bureau/evenements/${event.id}` },
    { what: 'Partagé', by: 'Autre', href: `/bureau/articles/${shared.id}` },
  ])
  expect(home.debt[0]).toEqual({
    id: claim.id,
    statement: 'Sans verdict',
    href: `/bureau/evenements/${event.id}#affirmation-${claim.id}`,
  })
  expect(home.debtTotal).toBe(await desk().claim.count({ where: { status: null } }))
})
