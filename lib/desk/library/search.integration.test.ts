import { beforeAll, describe, expect, test } from 'vitest'
import {
  makeActor,
  makeArticle,
  makeEditor,
  makeEvent,
  makeSource,
  prose,
  type Editor,
} from '../../../test/factories.ts'
import { pickActors } from '../actor/actor.queries.ts'
import { pickArticles } from '../article/article-list.queries.ts'
import { pickEvents } from '../event/event-list.queries.ts'
import { useDatabase } from '../revision/database.fixture.ts'
import { pickSourceCards } from '../source/source-card.queries.ts'
import { listSources } from '../source/source.queries.ts'

useDatabase()
let editor: Editor
beforeAll(async () => {
  editor = await makeEditor('Édith Morel')
})
const ids = (rows: { id: string }[]) => rows.map((row) => row.id)

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
