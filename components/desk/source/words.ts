import type { SourceInput } from '#lib/desk/source/source.schema.ts'

const NB = '\u00a0'

export const words = {
  list: 'Sources',
  title: 'Source',
  newTitle: 'Nouvelle source',
  create: 'Créer une source',
  close: 'Fermer sans créer',
  headline: 'Titre',
  titleExact: 'Titre exact (sinon, une description de nous)',
  type: 'Type',
  tier: 'Nature',
  publisher: 'Éditeur',
  publisherHint: 'Deux éditeurs distincts valent mieux qu’un.',
  container: 'Lu dans',
  containerHint: 'Si ce n’est pas là que la source a paru.',
  publishedAt: 'Publiée le, en EDTF',
  publishedHint: `Par exemple${NB}: 2023-11-17 ou 2023-11.`,
  authors: 'Auteurs',
  authorsHint: 'Un par ligne.',
  language: 'Langue',
  languageHint: 'fr, en…',
  url: 'Adresse',
  volume: 'Volume',
  issue: 'Numéro',
  page: 'Pages',
  edition: 'Édition',
  place: 'Lieu d’édition',
  doi: 'DOI',
  isbn: 'ISBN',
  more: 'Autres champs bibliographiques',
  origin: 'Dérive de',
  originHint: 'La source qu’elle ne fait que relayer. Deux reprises d’une origine n’en font qu’une.',
  originNone: 'rien',
  removeOrigin: 'Ne dérive de rien',
  note: 'Note pour la rédaction',
  usedIn: 'Utilisée par',
  unused: 'Par aucune affirmation.',
}

export const TIER_OPTIONS = [
  { value: 'primary', words: 'primaire' },
  { value: 'secondary', words: 'secondaire' },
] as const

const TYPE_WORDS: Record<SourceInput['type'], string> = {
  webpage: 'page web',
  'article-newspaper': 'article de journal',
  'article-magazine': 'article de magazine',
  'article-journal': 'article de revue savante',
  post: 'message public',
  'post-weblog': 'billet de blog',
  report: 'rapport',
  book: 'livre',
  chapter: 'chapitre',
  interview: 'entretien',
  broadcast: 'émission',
  motion_picture: 'film ou vidéo',
  speech: 'discours',
  hearing: 'audition',
  legal_case: 'décision de justice',
  legislation: 'loi',
  bill: 'proposition de loi',
  regulation: 'règlement',
  standard: 'norme',
  thesis: 'thèse',
  document: 'document',
  personal_communication: 'communication personnelle',
}
export const TYPE_OPTIONS = Object.entries(TYPE_WORDS).map(([value, label]) => ({
  value: value as SourceInput['type'],
  words: label,
}))

const FIELD_WORDS: Record<string, string> = {
  title: words.headline,
  titleExact: 'Titre exact',
  type: words.type,
  tier: words.tier,
  publisher: words.publisher,
  container: words.container,
  publishedAt: 'Date de publication',
  authors: words.authors,
  language: words.language,
  url: words.url,
  originId: words.origin,
  note: words.note,
}
export const fieldWords = (path: string): string => FIELD_WORDS[path.split(/[/#]/)[0] ?? ''] ?? path
