import { dateWords } from '#lib/domain/date-words.ts'
import { parsed } from '#lib/domain/dates.ts'
import type { Corpus } from './search-corpus.ts'
import { seeded } from './search-words.ts'

export type Queries = { kind: string; query: Record<string, string> }[]

/** What readers ask, `rounds` times each kind: the same at every run. */
export function queriesOver(corpus: Corpus, rounds: number): Queries {
  const random = seeded(1789)
  return Array.from({ length: rounds }, () => oneOfEach(corpus, random)).flat()
}

function oneOfEach({ words, actors, categories, days, phrases }: Corpus, random: () => number): Queries {
  const among = <T>(all: T[], from = 0, until = all.length) =>
    all[Math.floor(from + random() * (Math.min(until, all.length) - from))]!
  const common = () => among(words, 0, 40)
  const middling = () => among(words, 40, 400)
  const actor = () => among(actors, 0, 300)
  const day = among(days)
  const [year = ''] = day.split('-')
  const all: Record<string, Record<string, string>> = {
    'a common word': { q: common() },
    'a middling word': { q: middling() },
    'a rare word': { q: among(words, 2_000, 6_000) },
    'two words': { q: `${common()} ${among([common, middling])()}` },
    'a phrase': { q: `«\u00a0${among(phrases)}\u00a0»` },
    'a name': { q: actor().name },
    'a misspelt name': { q: slip(actor().name.split(' ')[1]!, random) },
    'a misspelt word': { q: slip(among(words, 100, 2_000), random) },
    'a date': { q: dateWords(parsed(day)) },
    'a word and a month': { q: `${common()} ${dateWords(parsed(day.slice(0, 7)))}` },
    'filtered by nature': { q: common(), nature: among(['affirmation', 'article']) },
    'filtered by rubric': { q: middling(), rubrique: among(categories) },
    'filtered by actor': { q: common(), acteur: actor().slug },
    'filtered by status': { q: middling(), statut: among(['etabli', 'dementi', 'conteste']) },
    'filtered by period': { q: middling(), de: year, a: String(Number(year) + 1) },
    'filters alone': { acteur: actor().slug, statut: 'etabli' },
    'two filters and a word': { q: common(), rubrique: among(categories), statut: 'rapporte' },
    'page 10': { q: common(), page: '10' },
  }
  return Object.entries(all).map(([kind, query]) => ({ kind, query }))
}

/** Two letters change places, as under a hurried hand. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 3))
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}
