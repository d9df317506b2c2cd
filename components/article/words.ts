// Words of an article's own tools: its parts, sharing and citing it.

const NB = '\u00a0'

export const PARTS = {
  title: 'Parties de la chronologie',
  part: (n: number) => `Partie${NB}${n}`,
  partOf: (n: number, all: number) => `Partie${NB}${n} sur ${all}`,
  previous: '← Partie précédente',
  next: 'Partie suivante →',
}

export const ACTS = {
  share: 'Partager',
  shareTitle: 'Partager cet article',
  address: 'Adresse de l’article',
  copy: 'Copier l’adresse',
  copied: 'Adresse copiée',
  native: 'Partager avec une application',
  mail: 'Envoyer par e-mail',
  cite: 'Citer',
  citeTitle: 'Citer cette édition',
  citeText: 'L’adresse est celle de l’édition, qui ne change plus.',
  print: 'Imprimer',
}
