import { Stance, type ClaimStatus } from '#lib/domain/claim.schema.ts'
import { STANCE_WORDS } from '#lib/domain/status-words.ts'

const NB = '\u00a0'

/** What each status needs before it can be published, as the status picker shows it. */
export const NEED_WORDS: Record<ClaimStatus, string> = {
  established: '1 primaire ou 2 éditeurs',
  reported: '1 source qui appuie',
  unverified: '1 source, 1 raison',
  disputed: '1 pour, 1 contre',
  refuted: '1 source contre',
  opinion: '1 auteur',
}

export const STANCE_OPTIONS: { value: Stance; words: string }[] = Stance.options.map((value) => ({
  value,
  words: STANCE_WORDS[value],
}))

export const words = {
  claims: 'Affirmations',
  none: 'Aucune affirmation. Choisissez des mots dans le texte, puis «\u00a0Marquer comme affirmation\u00a0».',
  claim: (n: number) => `Affirmation ${n}`,
  add: 'Ajouter une affirmation',
  statement: 'Ce qui est affirmé',
  statementHint: 'La phrase entière, telle qu’on la vérifie.',
  voice: 'Affirmé par',
  newsroom: 'la rédaction',
  actor: 'un acteur',
  author: 'une signature de l’article',
  chooseActor: 'Chercher un acteur',
  chooseAuthor: 'Choisir une signature',
  contradicts: 'Contredit',
  contradictsNothing: 'aucune autre version',
  verdict: 'Évaluation',
  verdictNone: 'Pas encore évaluée. Elle ne sera pas publiable ainsi.',
  newVerdict: 'Rendre une évaluation',
  changeVerdict: 'Rendre une nouvelle évaluation',
  keepVerdict: 'Ne rien changer',
  status: 'Statut',
  reason: 'Raison, visible des lecteurs',
  effectiveAt: 'Valable depuis',
  effectiveHint: 'Le jour où les sources permettaient de le dire.',
  proposal: `«${NB}établi${NB}» et «${NB}démenti${NB}» seront proposés à l’édition.`,
  proposed: 'proposé',
  former: 'Évaluations passées',
  short: (status: string) => `Pas encore publiable comme «${NB}${status}${NB}».`,
  enough: (status: string) => `Publiable comme «${NB}${status}${NB}».`,
  sources: 'Sources',
  noSource: 'Aucune source. Cherchez-en une, ou créez-la.',
  cite: 'Citer une source',
  citePlaceholder: 'Titre, éditeur, adresse',
  citeNothing: 'Aucune source trouvée. Créez-la.',
  createSource: 'Créer une source',
  sameSource: 'Même source que la précédente',
  stance: 'Position',
  quotation: 'Passage exact, dans la langue de la source',
  quotationMissing: 'Passage exact manquant.',
  translation: 'Traduction de la rédaction, facultative',
  locator: 'Où, dans la source',
  locatorHint: `Par exemple${NB}: p. 12, 3:04.`,
  removeClaim: (n: number) => `Retirer l’affirmation ${n}`,
  removeCitation: 'Retirer cette citation',
}
