const NB = '\u00a0'
const LONGEST_TITLE = 65

/** French words of readers' pages that are of the page and not of a component. */
export const lectureWords = {
  /** A search engine cuts a title after about 65 signs: the publication's name gives way. */
  title: (subject: string, publication: string) => {
    const whole = `${subject} · ${publication}`
    return whole.length <= LONGEST_TITLE ? whole : subject
  },
  shares: (events: number) => (events === 1 ? `partage 1${NB}événement` : `partage ${events}${NB}événements`),
  paged: (title: string, page: number) => (page === 1 ? title : `${title}, page${NB}${page}`),
  asOf: (title: string, day: string) => `${title}${NB}: ce que l’on savait le ${day}`,
  part: (title: string, part: number) => `${title}, partie${NB}${part}`,
  sentences: (...parts: (string | null)[]) => parts.filter(Boolean).join('. ') || null,
  category: (name: string) => `Les chronologies de la rubrique ${name}, sourcées et datées.`,
  author: (name: string) => `Les chronologies signées par ${name}.`,
  actor: (name: string, events: number) =>
    `${name}${NB}: ${events}${NB}événement${events > 1 ? 's' : ''}, avec leurs sources.`,
  archive: (year: number) => `Archives de ${year}`,
  changes: (headline: string) => `Modifications${NB}: ${headline}`,
  feeds: {
    atom: (of: string) => `Flux Atom${NB}: ${of}`,
    json: (of: string) => `Flux JSON${NB}: ${of}`,
    publication: 'toute la publication',
    article: 'cette chronologie',
    category: (name: string) => `rubrique ${name}`,
    corrections: 'rectificatifs',
    title: (publication: string, list: string) => `${publication}, ${list}`,
  },
  data: {
    '.json': 'JSON',
    '.csv': 'CSV',
    '.ics': 'Agenda (iCalendar)',
    '.timeline.json': 'TimelineJS',
    '/sources.json': `Sources${NB}: CSL-JSON`,
    '/sources.ris': `Sources${NB}: RIS`,
    '/sources.bib': `Sources${NB}: BibTeX`,
  },
  corrections: {
    title: 'Rectificatifs',
    description: 'Ce que nous avons écrit de faux, et ce qu’il faut lire.',
  },
  search: {
    title: (asked: string) => (asked ? `Recherche${NB}: ${asked}` : 'Recherche'),
    description: 'Chercher un fait, une personne, une date dans nos chronologies.',
  },
  gone: {
    code: 'Erreur 410, retiré',
    title: 'Cet article n’est plus publié',
    withdrawn: (headline: string) => `«${NB}${headline}${NB}» a été retiré par la rédaction.`,
  },
  vote: {
    title: 'Votre vote',
    given: (note: number) => `Vous avez donné ${note} sur 5. Vous pouvez changer d’avis.`,
    none: `Aucun vote n’est encore compté pour vous${NB}: choisissez une note de 1 à 5.`,
    back: (headline: string) => `Revenir à l’article «${NB}${headline}${NB}»`,
  },
} as const
