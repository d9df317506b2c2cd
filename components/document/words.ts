// Every word of the reader's pages that is not in an edition. No-break spaces are written out, so that they can be seen.

import { remembered } from '#lib/domain/remembered.ts'

const NB = '\u00a0'
const THIN = '\u202f'
const NUMBER = new Intl.NumberFormat('fr-FR')
const DECIMAL = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
const LANGUAGE = new Intl.DisplayNames('fr', { type: 'language' })

export const number = (n: number) => NUMBER.format(n)

/** «1 source», «12 sources»; in French nought is singular. */
export const count = (n: number, one: string, many = `${one}s`) => `${number(n)}${NB}${n < 2 ? one : many}`

/** «en anglais», for a language tag; '' for one that nobody can name */
export const inLanguage = remembered((tag: string): string => {
  try {
    const name = LANGUAGE.of(tag) ?? tag
    return name === tag ? '' : `en ${name}`
  } catch {
    return '' // not a tag at all
  }
})

export const SITE = {
  skipping: 'Accès direct',
  skip: 'Aller au contenu',
  sections: 'Rubriques',
  corrections: 'Rectificatifs',
  search: 'Recherche',
  footer: 'Pied de page',
  feed: 'Flux',
  promise: 'Pas de publicité, pas de traceur. Ce que nous publions est daté, numéroté et conservé.',
}

export const HEAD = {
  by: 'Par ',
  published: 'Publié le ',
  updated: 'Mis à jour le ',
  reading: (minutes: number) => `${minutes}${NB}min de lecture`,
  edition: (n: number) => `Édition${NB}${n}`,
  votes: (n: number) => ` sur 5 · ${count(n, 'vote')}`,
  average: (x: number) => DECIMAL.format(x),
  close: 'Fermer',
  grave: 'Rectificatif',
  seePlace: 'Voir le passage',
  seeLog: 'Voir le détail',
}

export const NOTICE = {
  preview: 'Aperçu',
  previewText: 'rien de cette page n’est public.',
  frozen: (n: number) => `Édition n°${NB}${n}`,
  frozenSince: ', figée le ',
  frozenText: '. Cet article a changé depuis. ',
  current: (n: number) => `Version actuelle (édition${NB}${n})`,
  asOf: 'Ce que l’on savait le ',
  asOfText: (shown: number, all: number) =>
    shown === 0
      ? `${NB}: rien encore de cette histoire. `
      : `${NB}: ${count(shown, 'événement')} sur ${number(all)}, avec les verdicts de ce jour-là. `,
  asOfAbridged: (n: number) => (n === 1 ? 'Un récit y est abrégé. ' : `${number(n)} récits y sont abrégés. `),
  asOfInferred: (n: number) =>
    n === 1
      ? 'Une affirmation n’avait pas encore de verdict. '
      : `${number(n)} affirmations n’avaient pas encore de verdict. `,
  today: 'Lire l’article d’aujourd’hui',
  narrowed: 'Une partie des événements',
  someOf: (shown: number, all: number) => `${count(shown, 'événement')} sur ${number(all)}`,
  those: (wish: { since?: number; keysOnly?: boolean; actor?: string; status?: string }) =>
    [
      wish.since && `ajoutés ou modifiés depuis l’édition${NB}${wish.since}`,
      wish.keysOnly && 'moments clés',
      wish.actor && `avec ${wish.actor}`,
      wish.status && `affirmations au verdict «${NB}${wish.status}${NB}»`,
    ]
      .filter(Boolean)
      .join(', '),
  all: 'Lire tout l’article',
}

export const FRISE = {
  title: 'La chronologie en une ligne',
  part: 'En une ligne',
  brick: 'Une brique, un événement',
  bars: 'Une brique ou une barre pour les événements',
  binned: {
    hour: ', heure par heure',
    threeHours: ', par tranches de trois heures',
    day: ', jour par jour',
    week: ', semaine par semaine',
    month: ', mois par mois',
    quarter: ', trimestre par trimestre',
    year: ', année par année',
    decade: ', décennie par décennie',
  },
  open: `${THIN}; pleine quand l’heure est connue, ouverte quand elle ne l’est pas`,
  key: `${THIN}; rouge pour les moments clés`,
  night: (place: string) => ` En gris, la nuit à ${place}.`,
  paris: ' Sous la règle, minuit à Paris.',
  toParis: ' à Paris',
  label: (span: string) => `Frise ${span}${THIN}; la même chose en liste se trouve dessous`,
  asList: 'La même chose en liste ',
  events: (n: number) => `(${count(n, 'événement')})`,
  parts: {
    'dans la matinée': 'matin',
    'dans l’après-midi': 'après-midi',
    'dans la soirée': 'soir',
    night: 'nuit',
  } as Record<string, string> & { night: string },
  keyMoment: 'clé',
  gathered: (n: number) => count(n, 'événement'),
}

export const WAYS = {
  title: 'Façons de lire',
  open: 'Filtrer, remonter le temps',
  asOf: 'Lire comme on savait le…',
  known: (n: number) => (n < 2 ? ' événement connu' : ' événements connus'),
  today: 'auj.',
  byStatus: 'Par statut',
  byActor: 'Par acteur',
  keysOnly: 'Moments clés seulement',
  remove: `, filtre en place${NB}: le retirer`,
  nothing: 'Aucun événement à montrer ainsi.',
  sinceVisit: 'Depuis votre visite du ',
  news: ({ added, changed }: { added: number; changed: number }) =>
    [
      added > 0 && count(added, 'nouvel événement', 'nouveaux événements'),
      changed > 0 && count(changed, 'événement modifié', 'événements modifiés'),
    ]
      .filter(Boolean)
      .join(', '),
}

export const TIMELINE = {
  title: 'Chronologie',
  intro: 'Introduction',
  toDay: 'Aller à une date',
  rail: 'Dates et parties',
  linkTo: ', lien vers l’événement',
  about: 'vers ',
  at: (place: string) => ` à ${place}`,
  localTime: ', heure locale',
  withWhom: 'Avec ',
  fixed: { correction: 'Rectifié le ', clarification: 'Précisé le ' },
  keys: (n: number) => (n === 1 ? ', dont un moment clé' : `, dont ${number(n)} moments clés`),
  noon: 'midi',
  midnight: 'minuit',
  night: 'dans la nuit',
  during: {
    minute: 'à cette heure',
    day: 'dans la journée',
    month: 'dans le mois',
    season: 'dans la saison',
    quarter: 'dans le trimestre',
    year: 'dans l’année',
    decade: 'dans la décennie',
    century: 'dans le siècle',
    span: 'sur la période',
  },
  roughly: 'date approchée',
  unsure: 'date incertaine',
}

export const CLAIM = {
  sources: (n: number) => `${NB}: ${count(n, 'source')}`,
  since: 'depuis le ',
  close: 'Fermer',
  saidBy: `Qui le dit${NB}: `,
  newsroom: 'la rédaction',
  origins: (n: { documents: number; areArticles: boolean; origins: number }) =>
    `${count(n.documents, n.areArticles ? 'article' : 'document')}, ${count(n.origins, 'origine')}`,
  after: (name: string) => `d’après ${name}`,
  translated: '(notre traduction)',
  roughTitle: 'Titre approché',
  passage: 'Lire le passage',
  page: 'Lire la source',
  archive: 'Copie archivée',
  lost: 'Adresse d’origine inconnue',
  source: (n: number) => `Source${NB}${n}`,
  verdicts: 'Verdicts, du plus ancien au plus récent',
  contradicts: `Contredit${NB}: `,
  permalink: 'Lien vers cette affirmation',
  report: 'Signaler une erreur',
  versions: 'Deux versions qui se contredisent',
  version: 'Version de ',
  oneVersion: 'Une version',
  others: 'Autres affirmations',
}

export const SOURCES = {
  primary: 'primaire',
  more: (n: number) => (n === 1 ? 'et une autre' : `et ${number(n)} autres`),
}

export const END = {
  vote: 'Cet article vous a-t-il éclairé‿?'.replace('‿', THIN),
  voteForm: 'Vote',
  legend: 'Votre note, de 1 à 5',
  send: 'Voter',
  average: (x: number, n: number) => [
    `Note moyenne${NB}: `,
    `${DECIMAL.format(x)} sur 5`,
    `, ${count(n, 'vote')}. `,
  ],
  spread: 'Répartition des votes',
  note: (note: number, n: number) => `${note} sur 5${NB}: ${count(n, 'vote')}`,
  once: 'Un vote par lecteur, que l’on peut changer.',
  sources: 'Sources',
  ofWhatIsShown: 'Pour ce qui est montré ici\u00a0: ',
  sourcesFor: (documents: number, claims: number) =>
    `${count(documents, 'document')} pour ${count(claims, 'affirmation')}.`,
  primary: 'Primaires',
  secondary: 'Secondaires',
  rough: 'titre approché',
  log: 'Modifications',
  edition: (n: number) => `édition${NB}${n}`,
  before: `Avant${NB}: `,
  after: `Après${NB}: `,
  since: (news: { added: number; changed: number }) => `Depuis${NB}: ${WAYS.news(news)}`,
  allChanges: 'Toutes les modifications',
  report: 'Signaler une erreur',
  more: 'À lire ensuite',
  followAndReuse: 'Suivre et réutiliser',
  follow: 'Suivre cette chronologie',
  followText: 'Un flux annonce chaque fait ajouté ou rectifié.',
  data: 'Les données',
  dataText: (name: string, n: number) => `Les mêmes faits, à réutiliser en citant ${name}, édition${NB}${n}.`,
}

export const IMAGE = {
  credit: (credit: string, licence: string | null) => [credit, licence].filter(Boolean).join(', '),
}
