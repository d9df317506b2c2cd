const NB = '\u00a0'

export const words = {
  title: 'Événement',
  newTitle: 'Nouvel événement',
  list: 'Événements',
  untitled: 'Sans titre',
  date: 'Date, en EDTF',
  dateHint: `Par exemple${NB}: 2023-11-17, 2023-11, 1968-21 (printemps), 1789-08-04/1789-08-05, 2023-11-17T12:30, 1900~.`,
  dateEmpty: 'Écrivez une date.',
  readBack: (date: string) => `Lu${NB}: ${date}`,
  approximate: 'Heure approchée',
  zone: 'Fuseau du lieu',
  zoneNone: 'sans heure',
  zoneHint: 'Nécessaire dès qu’il y a une heure.',
  place: 'Lieu',
  placeHint: 'Nommé avec l’heure.',
  sortAt: 'Rang dans la journée, si l’heure n’est pas connue',
  sortAtHint: 'Une heure qui ne sert qu’à ranger, jamais montrée. Par exemple 2023-11-17T15:00.',
  headline: 'Titre',
  body: 'Texte',
  participants: 'Participants',
  noParticipant: 'Aucun participant.',
  role: 'Rôle',
  addParticipant: 'Ajouter un participant',
  removeParticipant: (name: string) => `Retirer ${name}`,
  createActor: 'Créer un acteur',
  usedIn: 'Utilisé dans',
  unused: 'Dans aucun article.',
  when: 'Quand',
  what: 'Ce qui s’est passé',
  history: 'Historique',
}

const FIELD_WORDS: Record<string, string> = {
  occurredAt: 'Date',
  clockApproximate: 'Heure approchée',
  zone: 'Fuseau',
  place: 'Lieu',
  sortAt: 'Rang dans la journée',
  title: 'Titre',
  body: 'Texte',
  knownAt: 'Connu depuis',
  participants: 'Participants',
  claims: 'Affirmations',
}

/** The name of a field, from the path of a conflict. */
export const fieldWords = (path: string): string => FIELD_WORDS[path.split(/[/#]/)[0] ?? ''] ?? path
