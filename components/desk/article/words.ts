import type { BlockInput } from '#lib/desk/article/article.schema.ts'

const NB = '\u00a0'

export const words = {
  list: 'Articles',
  newTitle: 'Nouvel article',
  untitled: 'Sans titre',
  head: 'Tête de l’article',
  headline: 'Titre',
  standfirst: 'Chapô',
  slug: 'Adresse',
  slugHint: (slug: string) => `/articles/${slug || '…'}`,
  seoTitle: 'Titre pour les moteurs, facultatif',
  description: 'Description pour les moteurs, facultative',
  authors: 'Signatures',
  categories: 'Rubriques',
  mainCategory: 'La première est la principale.',
  body: 'Corps',
  noBlock: 'Aucun bloc. Ajoutez-en un.',
  addBlock: 'Ajouter un bloc',
  block: (n: number, kind: string) => `Bloc ${n}${NB}: ${kind}`,
  blockUp: (n: number) => `Monter le bloc ${n}`,
  blockDown: (n: number) => `Descendre le bloc ${n}`,
  blockRemove: (n: number) => `Retirer le bloc ${n}`,
  heading: 'Intertitre',
  text: 'Texte',
  attribution: 'De qui',
  grouping: 'Regrouper',
  zone: 'Jours comptés à',
  events: 'Événements',
  noEvent: 'Aucun événement.',
  addEvent: 'Ajouter un événement existant',
  newEvent: 'Écrire un événement',
  isKey: 'moment clé',
  removeEvent: (title: string) => `Retirer «${NB}${title}${NB}»`,
  openEvent: 'Ouvrir',
  saveFirst: 'Enregistrez l’article pour y écrire un événement.',
  related: 'Articles liés',
  noRelated: 'Aucun article lié.',
  addRelated: 'Lier un article',
  relatedReason: 'La raison, montrée aux lecteurs',
  removeRelated: (title: string) => `Ne plus lier «${NB}${title}${NB}»`,
  ownClaims: 'Affirmations de l’article, hors événements',
  preview: 'Aperçu',
  publish: 'Publier…',
  history: 'Historique',
  online: (n: number) => `En ligne${NB}: édition ${n}`,
  offline: 'Pas encore publié',
}

export const BLOCK_WORDS: Record<BlockInput['kind'], string> = {
  text: 'texte',
  timeline: 'chronologie',
  callout: 'encadré',
  quote: 'citation',
  image: 'image',
}

export const GROUPING_OPTIONS = [
  { value: 'day', words: 'par jour' },
  { value: 'month', words: 'par mois' },
  { value: 'year', words: 'par année' },
] as const

const FIELD_WORDS: Record<string, string> = {
  headline: words.headline,
  standfirst: words.standfirst,
  slug: words.slug,
  seoTitle: words.seoTitle,
  description: words.description,
  authorIds: words.authors,
  categoryIds: words.categories,
  blocks: words.body,
  claims: 'Affirmations',
  related: words.related,
}
export const fieldWords = (path: string): string => FIELD_WORDS[path.split(/[/#]/)[0] ?? ''] ?? path
