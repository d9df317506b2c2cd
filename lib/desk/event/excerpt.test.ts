import { expect, test } from 'vitest'
import { prose } from '../../../test/factories.ts'
import { excerptOf } from './excerpt.ts'

test('paragraphs are one line; words that a claim marks join those around them', () => {
  const body = prose('Le con', ['seil', '0198f6d2-0000-7000-8000-000000000000'], ', réuni, décide.')
  const two = { ...body, content: [...(body.content ?? []), ...(prose('Ensuite.').content ?? [])] }
  expect(excerptOf(two)).toBe('Le conseil, réuni, décide. Ensuite.')
})

test('a long text is cut between words; a no-break space parts none', () => {
  const excerpt = excerptOf(prose('mot '.repeat(50) + 'fin'))
  expect(excerpt).toMatch(/^(mot )+mot…$/)
  expect(excerpt.length).toBeLessThanOrEqual(161)
  expect(excerptOf(prose(`${'x'.repeat(150)} à 12\u00a0h\u00a030 précises`))).toBe(`${'x'.repeat(150)} à…`)
})
