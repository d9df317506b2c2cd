const NB = '\u00a0'
export const words = {
  title: 'Accueil',
  newArticle: 'Nouvel article',
  hello: (debt: number) =>
    debt === 0
      ? 'Chaque affirmation a son évaluation.'
      : debt === 1
        ? '1 affirmation attend son évaluation.'
        : `${debt} affirmations attendent leur évaluation.`,
  mine: 'À moi',
  noneMine: `Aucun article. «${NB}Nouvel article${NB}» en commence un.`,
  debt: 'Dette de sources',
  noDebt: 'Rien à évaluer.',
  others: 'Derniers changements des autres',
  noOthers: 'Personne d’autre n’a rien enregistré.',
  toPublish: 'changements à publier',
}
