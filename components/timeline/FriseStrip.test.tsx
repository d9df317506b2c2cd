import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { FriseEvent } from './frise-layout.ts'
import { FriseStrip } from './FriseStrip.tsx'

const event = (occurredAt: string, isKey: boolean): FriseEvent => ({ occurredAt, isKey, zone: null })
const events = fc
  .array(fc.tuple(fc.constantFrom(1, 17, 28), fc.boolean()), { minLength: 2, maxLength: 80 })
  .map((days) => days.map(([day, isKey]) => event(`2023-11-${String(day).padStart(2, '0')}`, isKey)))
const numbers = (html: string, name: string) =>
  Array.from(html.matchAll(new RegExp(`<rect[^>]* ${name}="([^"]*)"`, 'g')), ([, n]) => Number(n))

test.for(['strip', 'mini'] as const)(
  'whatever its events, every brick of a %s has a height and is inside',
  (size) => {
    fc.assert(
      fc.property(events, (all) => {
        const html = renderToStaticMarkup(<FriseStrip events={all} size={size} />)
        for (const height of numbers(html, 'height')) expect(height).toBeGreaterThan(0)
        for (const y of numbers(html, 'y')) expect(y).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  },
)

test('a key event on a bar of no whole number of bricks is seen whole', () => {
  const crowd = Array.from({ length: 15 }, () => event('2023-11-17', false))
  const html = renderToStaticMarkup(
    <FriseStrip events={[...crowd, event('2023-11-17', true), event('2023-11-28', false)]} size="strip" />,
  )
  expect(numbers(html, 'height').every((height) => height >= 4.5)).toBe(true)
  expect(html.match(/<rect[^>]*key/g)).toHaveLength(1)
})
