import { count, number } from '../document/words.ts'

// Words of the pages that list: home, rubric, author, actor, corrections, archives; and of those that excuse themselves.

const NB = '\u00a0'
const THIN = '\u202f'

export const CARD = {
  updated: 'Mis à jour le ',
  minutes: (n: number) => `${n}${NB}min`,
  events: (n: number) => count(n, 'événement'),
}

export const HOME = {
  corrections: 'Rectificatifs',
  allCorrections: 'Tous les rectificatifs',
  verdicts: 'Verdicts changés',
  to: ' → ',
  latest: 'Chronologies suivies',
  empty: 'Rien n’est encore publié.',
}

export const LIST = {
  category: 'Rubrique',
  author: 'Signature',
  none: 'Rien n’est encore publié ici.',
  pages: 'Pages',
  previous: 'Plus récents',
  next: 'Plus anciens',
  page: (n: number, of: number) => `Page${NB}${number(n)} sur ${number(of)}`,
  archives: 'Archives',
  years: 'Années',
  year: (year: number) => `Année ${year}`,
}

export const ACTOR = {
  kinds: { person: 'Personne', organisation: 'Organisation', group: 'Groupe' },
  aliases: 'Aussi sous le nom de ',
  events: (n: number) => count(n, 'événement'),
  noEvents: 'Aucun événement publié.',
  claims: 'Ce que l’on en affirme',
  with: 'Avec',
  role: (role: string) => `En tant que ${role}`,
  after: 'D’après ',
  reply: 'Droit de réponse',
  replyText: 'Toute personne nommée peut répondre sur cette page. ',
  replyHow: 'Comment le demander',
}

export const CORRECTIONS = {
  title: 'Rectificatifs',
  lead: 'Ce que nous avons écrit de faux, ce qu’il faut lire. Rien n’est effacé en silence.',
  none: 'Aucun rectificatif n’a été publié.',
}

export const CHANGES = {
  title: 'Modifications',
  back: 'Lire l’article',
  lead: 'Toutes les éditions de cet article, de la plus récente à la première. Chacune reste lisible.',
}

export const GONE = {
  code: 'Erreur 410, retiré',
  title: 'Cet article n’est plus publié',
  withdrawn: (name: string) => `«${NB}${name}${NB}» a été retiré le `,
  unnamed: 'Cet article a été retiré le ',
  by: ' par la rédaction.',
  published: 'Publié',
  from: 'du ',
  to: ' au ',
  editions: (n: number) => `, en ${count(n, 'édition')}`,
  address: 'Adresse',
  stays: `${THIN}; elle répondra toujours par cette page`,
  instead: 'À la place',
}

export const MISSING = {
  code: 'Erreur 404, introuvable',
  title: 'Cette page n’existe pas',
  lead: 'L’adresse est fausse, ou n’a jamais rien porté. Ce que nous avons publié garde son adresse pour toujours.',
}

export const FAILURE = {
  code: 'Erreur 500, de notre côté',
  title: 'La page n’a pas pu être faite',
  lead: 'Rien n’est perdu. Réessayez dans un instant.',
  reference: `Si cela dure, signalez-nous ce numéro${NB}: `,
}
