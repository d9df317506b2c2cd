import { quoted } from '#lib/domain/wording.ts'

const NB = '\u00a0'

/** French words of what leaves the site as text; statuses and kinds have theirs in lib/domain/status-words.ts. */
export const exchangeWords = {
  home: 'Accueil',
  sources: 'Sources',
  /** As the page's log says it. */
  correction: (said: string, now: string) => `Avant${NB}: ${said} Après${NB}: ${now}`,
  /** What is asked of whoever uses the data again. */
  credit: (publication: string, headline: string, edition: number) =>
    `${publication}, ${quoted(headline)}, édition${NB}${edition}. À citer avec l’adresse de l’article et le numéro de l’édition.`,
  readOnPage: 'Lire avec les sources',
  columns: {
    date: 'date',
    dateInWords: 'date en toutes lettres',
    place: 'lieu',
    event: 'événement',
    claim: 'affirmation',
    status: 'verdict',
    since: 'verdict depuis',
    reason: 'motif du verdict',
    voice: 'qui le dit',
    supports: 'sources qui appuient',
    disputes: 'sources qui contestent',
    mentions: 'sources qui mentionnent',
    address: 'adresse',
  },
  newsroom: 'la rédaction',
  changeOf: (kind: string, headline: string) => `${kind}${NB}: ${headline}`,
  before: `Avant${NB}:`,
  after: `Après${NB}:`,
} as const
