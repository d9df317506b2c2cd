const NB = '\u00a0'

export const words = {
  hint: `Ligne vide${NB}: paragraphe. *italique*, **gras**, [mots](https://…), «${NB}- ${NB}» liste, «${NB}>${NB}» citation.`,
  mark: 'Marquer comme affirmation',
  markHint: 'Les mots choisis, ou la phrase où est le curseur.',
}
