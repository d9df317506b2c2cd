import { beforeAll, describe, expect, test } from 'vitest'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import {
  actorInput,
  citationInput,
  claimInput,
  makeActor,
  makeArticle,
  makeAuthor,
  makeCategory,
  makeEditor,
  makeEvent,
  makeSource,
  prose,
  saveOf,
  sourceInput,
  timelineOf,
  verdictInput,
  type Editor,
} from '../../../test/factories.ts'
import { saveActor } from '../actor/actor.commands.ts'
import { saveArticle } from './article.commands.ts'
import { listArticles } from './article-list.queries.ts'
import type { ClaimInput } from '../claim/claim-input.schema.ts'
import { saveEvent } from '../event/event.commands.ts'
import { findEvent } from '../event/event.queries.ts'
import { useDatabase } from '../revision/database.fixture.ts'
import { saveSource } from '../source/source.commands.ts'

useDatabase()
let editor: Editor
beforeAll(async () => {
  editor = await makeEditor('Édith Morel')
})
const all = { q: '', page: 1 }

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
