import type { EditionKind } from '#lib/domain/edition.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { STATUS_WORDS } from '#lib/domain/status-words.ts'
import type { ClaimStatus } from '#lib/domain/claim.schema.ts'

const NB = '\u00a0'

export const words = {
  title: (n: number) => (n === 1 ? 'Publier la première édition' : `Publier l’édition ${n}`),
  checks: 'Contrôles',
  clear: `Rien ne bloque${NB}: chaque affirmation a les preuves de son statut.`,
  blocked: (n: number) => (n === 1 ? '1 point bloque la publication' : `${n} points bloquent la publication`),
  kind: 'Nature et note',
  kinds: {
    publication: 'Première publication',
    update: 'Mise à jour',
    clarification: 'Précision',
    correction: 'Rectificatif',
    minor: 'Mineure, sans note',
  } satisfies Record<EditionKind, string>,
  note: 'Note aux lecteurs, lue telle quelle',
  noteHint: 'Ce qui est nouveau, ce qui était ambigu, ou ce qui était faux.',
  corrections: 'Ce qui était faux',
  said: 'On lisait',
  now: 'On lit maintenant',
  anchor: 'Où, dans la page',
  anchorHint: `Facultatif${NB}: l’ancre de l’événement ou de l’affirmation, e-… ou a-….`,
  grave: 'Grave, à annoncer en tête',
  addCorrection: 'Ajouter un point rectifié',
  removeCorrection: (n: number) => `Retirer le point ${n}`,
  publish: (n: number) => `Publier l’édition ${n}`,
  publishing: 'Publication…',
  back: 'Revenir au texte',
  first: 'La page sera en ligne tout de suite, à cette adresse.',
  replaces: (n: number) => `Remplacera tout de suite l’édition ${n}. Celle-ci restera lisible à son adresse.`,
  done: (n: number) => `L’édition ${n} est en ligne.`,
  see: 'Lire la page publique',
  failed: (id: string) =>
    `Échec de notre côté, rien n’a été publié. Réessayez${NB}; le journal garde l’incident ${id}.`,
  stale: 'L’article a changé depuis l’ouverture de cette page. Rechargez-la pour relire les contrôles.',
  offline:
    'Le bureau ne répond pas. Rien n’a été publié, ou l’édition est déjà en ligne : rechargez pour le savoir.',
  signedOut: 'Session finie. Reconnectez-vous dans un autre onglet, puis recommencez.',
  refused: 'Vous ne pouvez pas publier cet article.',
}

const CHECK_WORDS: Record<string, string> = {
  'article.headline_missing': 'L’article n’a pas de titre.',
  'article.standfirst_missing': 'L’article n’a pas de chapô.',
  'article.slug_missing': 'L’article n’a pas d’adresse.',
  'article.authors_missing': 'L’article n’est pas signé.',
  'article.categories_missing': 'L’article n’a pas de rubrique.',
  'article.blocks_missing': 'L’article est vide.',
  'article.anchor_twice':
    'Deux parties de la page auraient la même ancre. Dupliquez et retirez l’une d’elles.',
  'event.date_missing': 'Un événement n’a pas de date.',
  'event.no_claim': 'Un événement ne repose sur aucune affirmation.',
  'prose.dead_mark': 'Le texte marque une affirmation qui n’existe plus.',
  'claim.no_verdict': 'Pas encore évaluée',
}

const NEEDS: Record<ClaimStatus, string> = {
  established: 'il faut une source primaire qui appuie, ou deux éditeurs indépendants',
  reported: 'il faut une source qui appuie',
  unverified: 'il faut une source, et une raison qui dit ce qui manque',
  disputed: 'il faut une source qui appuie et une qui conteste',
  refuted: 'il faut une source qui conteste',
  opinion: 'il faut dire qui le pense',
}

/** One line of the checklist. */
export function checkWords(issue: Issue): string {
  const status = issue.code.replace('claim.', '') as ClaimStatus
  const what =
    status in NEEDS ? `Trop peu pour «${NB}${STATUS_WORDS[status]}${NB}»${NB}: ${NEEDS[status]}` : null
  const line = what ?? CHECK_WORDS[issue.code] ?? issue.code
  const about =
    typeof issue.statement === 'string'
      ? issue.statement
      : typeof issue.title === 'string'
        ? issue.title
        : null
  return about ? `${line}${NB}: «${NB}${about}${NB}»` : line
}

/** Where a line leads: the event, the claim, or the field that it is about. */
export function checkPlace(issue: Issue, articleId: string): string {
  const [place, id] = issue.path.split('.')
  if (place === 'events' && id) return `/bureau/evenements/${id}`
  if (place === 'claims' && typeof issue.eventId === 'string')
    return `/bureau/evenements/${issue.eventId}#affirmation-${id ?? ''}`
  return `/bureau/articles/${articleId}${place === 'claims' ? `#affirmation-${id ?? ''}` : ''}`
}
