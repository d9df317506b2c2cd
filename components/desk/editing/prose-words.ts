const NB = '\u00a0'

export const words = {
  hint: `Ligne vide${NB}: paragraphe. *italique*, **gras**, [mots](https://…), «${NB}- ${NB}» liste, «${NB}>${NB}» citation.`,
  mark: 'Marquer comme affirmation',
  markHint: 'Choisissez d’abord des mots dans le texte.',
  readBack: 'Comme le lecteur le lira',
  typeset: 'Espaces et guillemets français',
}
