import { count, number } from '../document/words.ts'

// Words of the search page, and of the search field wherever it stands.

const NB = '\u00a0'

const COUNTED = {
  event: ['événement', 'événements'],
  claim: ['affirmation', 'affirmations'],
  article: ['article', 'articles'],
  person: ['personne', 'personnes'],
  organisation: ['organisation', 'organisations'],
} as const
type Kind = keyof typeof COUNTED

const EXAMPLES = `17${NB}novembre 2023, novembre 2023 ou 2023`
const ISSUES: Record<string, string> = {
  'date.invalid': `Cette date n’est pas comprise. Écrivez-la ainsi${NB}: ${EXAMPLES}.`,
  'date.order': 'La fin précède le début. Échangez les deux dates, ou effacez-en une.',
}

export const SEARCH = {
  title: 'Recherche',
  label: 'Chercher un fait, une personne, une date',
  go: 'Chercher',
  period: 'Entre deux dates',
  from: 'Du',
  until: 'Au',
  periodHint: `Par exemple${NB}: ${EXAMPLES}. L’une des deux suffit.`,
  issue: (code: string) => ISSUES[code] ?? 'Cette valeur n’est pas comprise.',
  issues: 'Une date est à corriger, rien n’a été cherché.',
  results: 'Résultats',
  filters: 'Filtrer les résultats',
  /** `most`: beyond it nobody has counted. */
  found: (n: number, most: number, kind: Kind) =>
    n > most
      ? `Plus de ${number(most)}${NB}${COUNTED[kind][1]}`
      : count(n, COUNTED[kind][0], COUNTED[kind][1]),
  number: (n: number, most: number) => (n > most ? `plus de ${number(most)}` : number(n)),
  forWords: ' pour ',
  nothing: 'Rien de publié ne correspond à ',
  nothingFiltered: 'Rien de publié ne correspond à ces filtres',
  instead: 'Chercher plutôt ',
  asTyped: ' tel quel.',
  bounded: (most: number) =>
    `Au-delà de ${number(most)}${NB}résultats, la liste et les nombres des filtres s’arrêtent aux ${number(most)} plus récents.`,
  advice: {
    remove: (filter: string) => `Chercher sans le filtre «${NB}${filter}${NB}»`,
    elsewhere: (kind: string, found: string) =>
      `Voir ce qu’il y a d’autre${NB}: ${kind.toLowerCase()} (${found})`,
    words: `Essayez un nom, un mot de moins, ou une date${NB}: «${NB}17${NB}novembre 2023${NB}».`,
    exact: `Sans les guillemets, les mots seront cherchés où qu’ils soient.`,
  },
  articles: 'Articles',
  actors: 'Acteurs',
  remove: ` (retirer ce filtre)`,
  filter: {
    kind: 'Nature',
    status: 'Statut',
    category: 'Rubrique',
    actor: 'Acteur',
    period: 'Période',
  },
  kinds: {
    event: 'Événements',
    claim: 'Affirmations',
    article: 'Articles',
    person: 'Personnes',
    organisation: 'Organisations',
  },
  events: (n: number) => count(n, 'événement'),
}
