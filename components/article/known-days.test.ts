import { expect, test } from 'vitest'
import { asOf, eventsKnownBy } from '#lib/domain/as-of.ts'
import { DEMO_ARTICLES, demoEdition } from '../../test/demo-edition.ts'
import { daysOfNews, endOfDay } from './known-days.ts'

test.each(DEMO_ARTICLES)('beside each day of %s stands the number of events that are told of it', (name) => {
  const edition = demoEdition(name)
  const instants = [...new Set(daysOfNews(edition))].map(endOfDay)
  const told = instants.map((instant) => asOf(edition, instant).events.length)
  expect(eventsKnownBy(edition, instants)).toEqual(told)
})
