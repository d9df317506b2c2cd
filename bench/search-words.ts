// Plausible French, the same at every run: words as frequent as words are (Zipf), names, dates.

/** Numbers from 0 to 1 that look random and are not. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const COMMON =
  'conseil direction gouvernement salarié annonce accord président décision entreprise ministre projet loi enquête départ société année million lettre vote réunion tribunal contrat rapport dirigeant avocat député syndicat grève usine marché banque action plainte procès audience témoin document courriel message journal presse réseau modèle logiciel données sécurité santé école université chercheur laboratoire étude résultat hausse baisse prix budget impôt dette fonds investisseur actionnaire fondateur directeur cadre ingénieur équipe poste mandat élection campagne parti coalition frontière traité sommet sanction armée police juge peine recours appel arrêt'.split(
    ' ',
  )
const VERBS =
  'annonce refuse signe publie dénonce confirme dément quitte rejoint présente accepte retire suspend ouvre rejette approuve conteste révèle promet réclame'.split(
    ' ',
  )
const LINKS = 'de la du des le les à l’ et dans pour sur avec par d’ en un une au'.split(' ')
const ENDS = 'tion ment age eur isme ité ance able ique oire ière elle'.split(' ')
const PARTS = 'bra cor dé fal gri jou lan mon nor pé quar ré sol tri val zin chan pro mar tel fi lu do'.split(
  ' ',
)
const FIRST =
  'Ada Ilya Sam Mira Hélène Malik Éloïse Karim Inès Paul Greta Noé Salomé Youssef Agnès Théo Lucie Omar Jeanne Igor'.split(
    ' ',
  )

const syllables = (random: () => number, count: number) =>
  Array.from({ length: count }, () => PARTS[Math.floor(random() * PARTS.length)]).join('')

/** A vocabulary, most frequent first. */
export function vocabulary(random: () => number, size: number): string[] {
  const words = new Set([...COMMON, ...VERBS])
  while (words.size < size)
    words.add(syllables(random, 2 + Math.floor(random() * 2)) + ENDS[Math.floor(random() * ENDS.length)]!)
  return [...words]
}

/** Names of people, each once. */
export function names(random: () => number, size: number): string[] {
  const all = new Set<string>(['Sam Altman', 'Ilya Sutskever', 'Mira Murati'])
  while (all.size < size) {
    const last = syllables(random, 2 + Math.floor(random() * 2))
    all.add(`${FIRST[Math.floor(random() * FIRST.length)]!} ${last.charAt(0).toUpperCase()}${last.slice(1)}`)
  }
  return [...all]
}

/** A rank from 0, of which the first are drawn as often as the words of a language. */
export const zipf = (random: () => number, size: number) => Math.floor(size ** random()) - 1

export function sentence(random: () => number, words: string[], length: number): string {
  const said = Array.from({ length }, (_, n) =>
    n % 3 === 1 ? LINKS[Math.floor(random() * LINKS.length)]! : words[zipf(random, words.length)]!,
  ).join(' ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`.replaceAll('’ ', '’')
}
