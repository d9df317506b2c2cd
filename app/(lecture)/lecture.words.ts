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
  vote: {
    title: 'Votre vote',
    given: (note: number) => `Vous avez donné ${note} sur 5. Vous pouvez changer d’avis.`,
    none: `Aucun vote n’est encore compté pour vous${NB}: choisissez une note de 1 à 5.`,
    back: (headline: string) => `Revenir à l’article «${NB}${headline}${NB}»`,
  },
} as const
