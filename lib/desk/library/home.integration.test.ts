import { expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import {
  articleInput,
  claimInput,
  eventInput,
  makeArticle,
  makeEvent,
  makeMember,
  saveOf,
} from '../../../test/factories.ts'
import { saveEvent } from '../event/event.commands.ts'
import { useDatabase } from '../revision/database.fixture.ts'
import { deskHome } from './home.queries.ts'

useDatabase()
const ids = (rows: { id: string }[]) => rows.map((row) => row.id)

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
