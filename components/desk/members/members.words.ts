import type { FormOutcome } from '#lib/desk/member/member.schema.ts'

const NB = '\u00a0'
const THIN = '\u202f'

export const words = {
  title: 'Membres',
  inviteTitle: 'Inviter',
  inviteWhy: 'Un message donne à cette personne le lien de sa première connexion.',
  invite: 'Envoyer l’invitation',
  email: 'Adresse électronique',
  name: 'Nom',
  role: 'Rôle',
  roleOf: (who: string) => `Rôle de ${who}`,
  changeRole: 'Changer',
  changeRoleOf: (who: string) => `Changer le rôle de ${who}`,
  listTitle: 'Qui peut se connecter',
  columns: ['Membre', 'Rôle', 'Sessions ouvertes', 'Accès'],
  you: 'vous',
  endSessions: 'Clore',
  endSessionsOf: (who: string) => `Clore les sessions de ${who}`,
  deactivate: 'Fermer l’accès…',
  deactivateWhy: (who: string) =>
    `${who} ne pourra plus se connecter. Ses sessions et ses jetons sont clos, ce qui est écrit reste signé.`,
  deactivateNow: (who: string) => `Fermer l’accès de ${who}`,
  reactivate: 'Rouvrir l’accès',
  reactivateOf: (who: string) => `Rouvrir l’accès de ${who}`,
  closed: 'fermé',
  roles: [
    ['contributor', `Rédaction${NB}: écrit ses articles`],
    ['editor', `Édition${NB}: relit et publie`],
    ['admin', `Administration${NB}: membres et réglages`],
  ],
} as const

const REFUSED: Record<string, string> = {
  signed_out: 'Votre session est finie. Reconnectez-vous dans un autre onglet, puis recommencez.',
  forbidden: 'Votre rôle ne le permet pas.',
  not_found: 'Ce membre n’existe plus. Rechargez la page.',
  rate_limited: 'Trop d’essais.',
}

/** What a form says of itself as a whole once sent; null before. */
export function outcomeWords(outcome: FormOutcome): string | null {
  switch (outcome.state) {
    case 'ready':
      return null
    case 'done':
      return outcome.message
    case 'invalid':
      return outcome.issues.length === 1
        ? 'Un champ est à corriger.'
        : `${outcome.issues.length} champs sont à corriger.`
    case 'refused':
      return `${REFUSED[outcome.code] ?? 'Refusé.'}${waitWords(outcome.retryAfter)}`
    case 'failed':
      return `Cela n’a pas abouti, par notre faute. Recommencez, ou signalez l’incident${NB}${outcome.logId}.`
  }
}

const waitWords = (seconds: number | undefined) =>
  seconds === undefined ? '' : ` Attendez ${Math.max(1, Math.ceil(seconds / 60))}${NB}min.`

export const sessionsWords = (count: number) => (count === 0 ? 'aucune' : String(count))

export const accountWords = {
  title: 'Mon compte',
  nameTitle: 'Nom',
  name: 'Nom, tel que la rédaction le voit',
  saveName: 'Enregistrer le nom',
  passwordTitle: 'Mot de passe',
  noPassword: 'Vous n’en avez pas encore. Vous vous connectez par un lien reçu par courrier.',
  current: 'Mot de passe actuel',
  password: 'Nouveau mot de passe',
  passwordHint: `12${NB}signes au moins${THIN}; une phrase convient. Vos autres sessions seront closes.`,
  savePassword: 'Enregistrer le mot de passe',
  sessionsTitle: 'Sessions',
  sessions: (count: number) =>
    count === 1 ? 'Seule celle-ci est ouverte.' : `${count}${NB}sessions sont ouvertes, celle-ci comprise.`,
  endOthers: 'Clore les autres sessions',
}
