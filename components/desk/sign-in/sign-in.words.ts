import type { Issue } from '#lib/domain/errors.ts'

const NB = '\u00a0'
const THIN = '\u202f'

export const words = {
  desk: 'bureau',
  error: `Erreur${NB}: `,
  signIn: 'Se connecter',
  email: 'Adresse électronique',
  password: 'Mot de passe',
  name: 'Nom, tel que la rédaction le verra',
  or: 'ou',
  byOidc: 'Utiliser le compte de la rédaction',
  askLink: 'Recevoir un lien à usage unique',
  noAccount: `Pas de compte${THIN}? Un administrateur de la rédaction vous envoie une invitation. Rien n’est posé sur votre appareil avant la connexion, puis un seul témoin, nécessaire à la session.`,
  linkTitle: 'Recevoir un lien',
  linkWhy:
    'Un message vous apporte un lien qui vous connecte sans mot de passe. Il sert une seule fois, pendant une heure.',
  sendLink: 'Envoyer le lien',
  withPassword: 'Se connecter avec un mot de passe',
  sentTitle: 'Regardez votre courrier',
  sent: 'Si cette adresse est celle d’un membre de la rédaction, un lien vient d’y être envoyé. Il sert une seule fois, pendant une heure.',
  notReceived: `Rien reçu${THIN}? Regardez dans les indésirables, puis demandez un autre lien.`,
  enterTitle: 'Vous y êtes presque',
  enterWhy: (email: string) => `Ce bouton vous connecte au bureau${email ? ` avec l’adresse ${email}` : ''}.`,
  enterOnce: 'Le lien ne sert qu’à l’appui sur le bouton, et une seule fois.',
  enter: 'Entrer au bureau',
  deadTitle: 'Ce lien ne sert plus',
  dead: 'Il a déjà servi ou son délai est passé. Demandez-en un autre.',
  firstTitle: 'Premier administrateur',
  firstWhy: 'Cette publication n’a pas encore de membre. Le premier invite les autres.',
  firstPassword: 'Mot de passe (facultatif)',
  firstPasswordHint: `12${NB}signes au moins. Sans mot de passe, vous demanderez un lien par courrier à chaque connexion.`,
  firstSubmit: 'Créer le compte et entrer',
  firstDeadTitle: 'Cette invitation ne sert plus',
  firstDead: `Elle a déjà servi, son délai est passé, ou la publication a un membre. Au besoin, la commande «${NB}npm run frise -- member add${NB}» donne un lien.`,
  wrong: (triesLeft: number) =>
    `Cette adresse et ce mot de passe ne vont pas ensemble. ${triesLeftWords(triesLeft)}`,
  limited: (seconds: number) => `Trop d’essais. Attendez ${waitWords(seconds)}, puis recommencez.`,
  foreignForm: 'Cette demande ne vient pas de la page de connexion. Rechargez la page, puis recommencez.',
  check: (count: number) => (count === 1 ? 'Un champ est à corriger.' : `${count} champs sont à corriger.`),
  away: 'La base de données ne répond pas\u202f: personne ne peut se connecter pour l’instant. Réessayez dans une minute.',
  bug: (id: string) =>
    `La connexion n’a pas abouti, par notre faute. Recommencez, ou signalez l’incident${NB}${id}.`,
  forbiddenTitle: 'Réservé',
  forbidden: 'Votre rôle n’ouvre pas cette page. Demandez à un administrateur.',
  home: 'Retour à l’accueil du bureau',
  oidc: {
    AccessDenied: `Ce compte n’est celui d’aucun membre. Demandez une invitation à un administrateur.`,
    other: `La connexion par le compte de la rédaction n’a pas abouti. Recommencez, ou choisissez un autre moyen.`,
  },
}

function triesLeftWords(count: number): string {
  if (count === 0) return `C’était le dernier essai${NB}: attendez 15${NB}min.`
  return `Encore ${count}${NB}${count === 1 ? 'essai' : 'essais'}, puis 15${NB}min d’attente.`
}

const waitWords = (seconds: number) => `${Math.max(1, Math.ceil(seconds / 60))}${NB}min`

const CODES: Record<string, string> = {
  'value.required': 'À remplir.',
  'value.too_long': 'Trop long.',
  'email.invalid': `Il manque quelque chose à cette adresse. Écrivez-la ainsi${NB}: prenom.nom@exemple.fr.`,
  'password.too_short': `Trop court${NB}: 12${NB}signes au moins. Une phrase convient.`,
  'password.too_simple': 'Trop simple. Choisissez une phrase, ou des mots sans rapport.',
  'password.wrong': 'Ce n’est pas votre mot de passe actuel.',
  'form.invalid': 'Ce formulaire n’est pas lisible. Rechargez la page, puis recommencez.',
  'member.known': 'Cette adresse est déjà celle d’un membre. Cherchez-la dans la liste.',
  'member.last_admin': 'C’est le dernier administrateur. Nommez-en un autre d’abord.',
  'role.unknown': 'Choisissez un rôle dans la liste.',
}

/** @returns one French sentence for a field of sign-in, members or account */
export function fieldWords({ code, maximum }: Issue): string {
  if (code === 'value.too_long' && typeof maximum === 'number')
    return `Trop long${NB}: ${maximum}${NB}signes au plus.`
  return CODES[code] ?? 'Cette valeur n’est pas comprise. Corrigez-la.'
}
