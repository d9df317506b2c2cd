import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimsIn, proseText } from './prose.ts'
import { proseKnown } from './prose-known.ts'
import type { ProseNode } from './prose.schema.ts'

/** «[a Le conseil renvoie] Sam. [b Il revient] plus tard.»: words of claims stand in brackets after their name. */
const proseFrom = (line: string): ProseNode => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: line
        .split(/(\[\w [^\]]*\])/)
        .filter(Boolean)
        .map((part): ProseNode => {
          const [, id, words] = /^\[(\w) (.*)\]$/s.exec(part) ?? []
          return id
            ? { type: 'text', text: words, marks: [{ type: 'claim', attrs: { id } }] }
            : { type: 'text', text: part }
        }),
    },
  ],
})
const known = (line: string, ...hidden: string[]) => {
  const left = proseKnown(proseFrom(line), (id) => hidden.includes(id))
  return left && proseText(left).trim()
}

describe('a text before some of its claims were known', () => {
  test.each([
    ['[a ChatGPT ouvre]. [b Plus tard, on l’apprend].', 'ChatGPT ouvre.'],
    ['[a Trois partent]. [b Six restent] : c’est ce conseil-là qui tranchera.', 'Trois partent.'],
    ['[a Une équipe naît]\u202f; [b la promesse ne sera pas tenue].', 'Une équipe naît.'],
    ['Le texte [a nomme Mira Murati]. [b Elle le restera deux jours.]', 'Le texte nomme Mira Murati.'],
    ['[a L’accord tient] et [b elle reste]. [c Pas un mot.]', 'L’accord tient. Pas un mot.'],
    ['[b Elle écrit] : [a il revient]. Fin.', 'Il revient. Fin.'],
    ['Ce jour-là, [b elle écrit] et [a il répond]. Soit.', 'Il répond.'],
    ['[a Il part]. Rien d’autre. [b Il revient]. On en rit encore.', 'Il part. Rien d’autre.'],
  ])('%s', (line, left) => {
    expect(known(line, 'b')).toBe(left)
  })

  test('when none of them was known there is nothing to tell', () => {
    expect(known('Sept minutes avant minuit, [a il annonce]. Une surprise.', 'a')).toBeNull()
  })

  test('with all of them known it is the same text', () => {
    const prose = proseFrom('À midi, [a il part]. [b Il revient]\u202f; c’est tout.')
    expect(proseKnown(prose, () => false)).toBe(prose)
  })

  test('says every known claim once, no hidden one, and no clause without its stop', () => {
    const words = fc.constantFrom('il part', 'Le conseil se tait', 'à midi', 'on attend')
    const clause = fc.tuple(
      words,
      fc.constantFrom('a', 'b', 'c', 'd', ''),
      fc.constantFrom('. ', '\u202f; ', '\u00a0: ', ', '),
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(clause, { selector: ([, id]) => id || Math.random(), maxLength: 6 }),
        (clauses) => {
          const line =
            clauses.map(([said, id, end]) => (id ? `[${id} ${said}]` : said) + end).join('') + '[e enfin].'
          const left = proseKnown(proseFrom(line), (id) => id === 'a' || id === 'b')
          const claims = [...claimsIn(left ?? { type: 'doc' })]
          expect(claims.filter((id) => id === 'a' || id === 'b')).toEqual([])
          expect(left && proseText(left)).toMatch(/e?enfin\.\n$|\.\n$/)
          expect(left && proseText(left)).not.toMatch(/^[\s.;:,]|[;:,]\s*\.|\.\s*\./)
        },
      ),
    )
  })
})
