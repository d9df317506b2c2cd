import { KIND_WORDS } from '#lib/domain/status-words.ts'
import { capital } from '#lib/domain/wording.ts'
import type { EditionKind } from '#lib/domain/edition.schema.ts'

const NB = '\u00a0'
const quoted = (text: string) => `«${NB}${text}${NB}»`

/** French words of the letters to readers. */
export const audienceWords = {
  hello: 'Bonjour,',
  ignore: `Si vous n’avez rien demandé, ne faites rien${NB}: sans ce bouton, aucun autre message ne partira et votre adresse sera effacée dans sept jours.`,
  sentBy: (publication: string) => `Message de la rédaction de ${publication}.`,
  manage: 'Voir ou arrêter vos abonnements, effacer votre adresse',
  confirmCode: {
    subject: 'Confirmez votre adresse pour recevoir votre code',
    asked: (text: string) => `Vous avez demandé ceci${NB}: ${quoted(text)}`,
    how: 'Ouvrez ce lien, puis appuyez sur le bouton de la page\u202f: le code partira aussitôt.',
    link: 'Confirmer et recevoir le code',
  },
  code: {
    subject: (publication: string) => `Votre code de ${publication}`,
    why: 'Vous recevez ce message parce que vous avez demandé et confirmé ce code.',
  },
  confirmFollow: {
    subject: (headline: string) => `Confirmez que vous suivez ${quoted(headline)}`,
    asked: (headline: string) =>
      `Vous avez demandé à recevoir un message chaque fois que change la chronologie ${quoted(headline)}.`,
    how: 'Ouvrez ce lien, puis appuyez sur le bouton de la page.',
    link: 'Confirmer',
  },
  manageLink: {
    subject: 'Le lien vers vos abonnements',
    how: 'Voici la page de vos abonnements. Elle sert à les arrêter et à effacer votre adresse.',
  },
  edition: {
    subject: (kind: EditionKind, headline: string) => `${capital(KIND_WORDS[kind])}${NB}: ${headline}`,
    said: (said: string) => `Nous avions écrit${NB}: ${quoted(said)}`,
    now: (now: string) => `Il faut lire${NB}: ${quoted(now)}`,
    link: 'Lire ce qui a changé',
    why: (headline: string) => `Vous recevez ce message parce que vous suivez ${quoted(headline)}.`,
    whyAll: (publication: string) =>
      `Vous recevez ce message parce que vous avez demandé la lettre de ${publication}.`,
    stop: 'Ne plus recevoir ces messages',
  },
} as const
