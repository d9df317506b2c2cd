import { beforeAll, expect, test } from 'vitest'
import {
  citationInput,
  claimInput,
  makeEditor,
  makeEvent,
  makeSource,
  verdictInput,
  type Editor,
} from '../../../test/factories.ts'
import { useDatabase } from '../revision/database.fixture.ts'
import { listClaims } from './claim-list.queries.ts'

useDatabase()
let editor: Editor
beforeAll(async () => {
  editor = await makeEditor('Édith Morel')
})

test('claims are found by words of their statement, those without a verdict first, with their home', async () => {
  const source = await makeSource(editor, {})
  const judged = claimInput({
    statement: 'Le préfet a signé l’arrêté.',
    assessments: [verdictInput({ status: 'reported' })],
    citations: [citationInput(source.id)],
  })
  const bare = claimInput({ statement: 'L’arrêté n’a pas été affiché.' })
  const event = await makeEvent(editor, { title: 'L’arrêté du préfet', claims: [bare, judged] })
  await makeEvent(editor, { claims: [claimInput({ statement: 'Rien à voir.' })] })

  const { rows, total } = await listClaims(editor, { q: 'ARRETE', page: 1 })
  const home = { home: 'L’arrêté du préfet', eventId: event.id, articleId: null }
  expect(total).toBe(2)
  expect(rows).toEqual([
    { id: bare.id, statement: bare.statement, status: null, citations: 0, ...home },
    { id: judged.id, statement: judged.statement, status: 'reported', citations: 1, ...home },
  ])
})
