import { instantWords } from '#lib/domain/instant-words.ts'

const NB = '\u00a0'

export const words = {
  save: 'Enregistrer',
  reason: 'Pourquoi ce changement, facultatif',
  unsaved: 'Modifié, gardé sur cet appareil',
  saving: 'Enregistrement…',
  nothing: 'Rien à enregistrer',
  saved: (at: string) => `Enregistré le ${instantWords(at)}`,
  invalid: (n: number) =>
    n === 1 ? `Refusé${NB}: 1 champ à corriger` : `Refusé${NB}: ${n} champs à corriger`,
  offline: 'Hors ligne, gardé sur cet appareil',
  signedOut: 'Session finie. Votre texte reste ici.',
  signIn: 'Se reconnecter dans un autre onglet, puis enregistrer',
  stale: 'Quelqu’un a enregistré avant vous. Tout est gardé.',
  failed: (id: string) =>
    `Échec de notre côté, rien n’est perdu. Réessayez${NB}; le journal garde l’incident ${id}.`,
  refused: {
    not_found: 'Cette fiche n’existe plus.',
    forbidden: 'Vous ne pouvez pas modifier cette fiche. Demandez à y être invité.',
    conflict: 'Une autre fiche occupe déjà cette place.',
    rate_limited: 'Trop d’essais à la suite. Attendez une minute.',
    gate: 'L’article n’est pas encore publiable.',
  } as Record<string, string>,
  found: (at: string) => `Un texte du ${instantWords(at)}, jamais enregistré, est gardé sur cet appareil.`,
  resume: 'Le reprendre',
  discard: 'L’écarter',
  staleBy: (by: string, at: string) =>
    `${by} a enregistré le ${instantWords(at)}, après l’ouverture de cette page. Votre texte est gardé, ici et dans l’historique. Ce que vous avez changé chacun de votre côté est réuni${NB}; choisissez pour ce que vous avez changé tous les deux.`,
  mine: 'Le vôtre',
  theirs: 'Le sien',
  takeTheirs: 'Prendre le sien',
  keepMine: 'Garder le mien',
  empty: 'rien',
  remove: 'Retirer',
  up: 'Monter',
  down: 'Descendre',
  add: 'Ajouter',
}
