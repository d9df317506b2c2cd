import type { Mail } from '../mail.ts'

/** Every letter that sign-in writes. Plain text: one address, on a line of its own. */
interface Invitation {
  to: string
  link: string
  validFor: string
}

const greeting = 'Bonjour,'
const ignore =
  'Si vous n’attendiez pas ce message, ne faites rien\u00a0: personne ne se connecte sans ouvrir ce lien, puis appuyer sur le bouton de la page.'

export const validity = { link: '1\u00a0heure', invitation: '3\u00a0jours' } as const

export const signInMail = ({ to, link, validFor }: Invitation): Mail => ({
  to,
  subject: 'Votre lien de connexion au bureau de Frise',
  text: [
    greeting,
    'Voici le lien que vous avez demandé pour vous connecter au bureau\u00a0:',
    link,
    `Il sert une seule fois, pendant ${validFor}.`,
    ignore,
  ].join('\n\n'),
})

export const invitationMail = ({ to, link, validFor, by }: Invitation & { by: string }): Mail => ({
  to,
  subject: 'Votre invitation au bureau de Frise',
  text: [
    greeting,
    `${by} vous a ouvert l’accès au bureau. Voici le lien de votre première connexion\u00a0:`,
    link,
    `Il sert une seule fois, pendant ${validFor}. Ensuite, la page de connexion vous en envoie un autre à chaque demande\u00a0; vous pourrez aussi choisir un mot de passe.`,
    ignore,
  ].join('\n\n'),
})
