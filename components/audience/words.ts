// Every word of the banner, of the form under an article and of the pages about subscriptions. Spaces that must not
// break are written out, so that they can be seen.

const NB = '\u00a0'
const THIN = '\u202f'
const quoted = (text: string) => `«${NB}${text}${NB}»`

export const FIELD = {
  label: 'Votre adresse électronique',
  placeholder: 'Votre e-mail',
  wrong: `Cette adresse ne paraît pas complète. Vérifiez-la${NB}: il en faut une de la forme nom@exemple.fr.`,
}

export const BANNER = {
  name: 'Offre',
  form: 'Recevoir le code par e-mail',
  send: 'Recevoir le code',
  close: 'Masquer ce bandeau',
  closing: 'Masquer',
  title: 'Recevoir le code',
  purpose: `Votre adresse sert à vous envoyer ce code, et à rien d’autre. Vous pourrez l’effacer par un lien du message.`,
  privacy: 'Ce que nous gardons de vous',
}

export const FOLLOW = {
  form: 'Suivre par e-mail',
  send: 'Suivre par e-mail',
  /** What a follower agrees to: kept with their consent, so that changing it needs another version. */
  promise: `Un message chaque fois qu’un fait est ajouté ou rectifié, rien d’autre. Un lien dans chaque message l’arrête.`,
  version: '2026-11-27',
  title: 'Suivre cette chronologie',
}

export const SENT = {
  title: 'Regardez votre boîte de réception',
  lead: `Si cette adresse est la vôtre, un message l’attend. Ouvrez-le et suivez son lien${NB}: rien n’est confirmé avant.`,
  spam: 'Il peut mettre quelques minutes, ou s’être perdu parmi les indésirables.',
  back: 'Revenir à la lecture',
}

export const CONFIRM = {
  title: 'Confirmez votre adresse',
  code: (email: string, text: string) => `${email} recevra le code de cette offre${NB}: ${quoted(text)}`,
  article: (email: string, headline: string) =>
    `${email} recevra un message chaque fois que change la chronologie ${quoted(headline)}.`,
  form: 'Confirmer',
  sendCode: 'Confirmer et recevoir le code',
  sendFollow: 'Confirmer',
}

export const DONE = {
  sent: {
    title: 'Votre code est parti',
    lead: `Il vous attend dans votre boîte de réception. Si vous le perdez, redemandez-le${NB}: ce sera le même.`,
  },
  empty: {
    title: 'Tous les codes ont été donnés',
    lead: `Il n’en reste plus pour l’instant, et nous en sommes désolés. Votre demande est gardée${NB}: si d’autres codes viennent, vous recevrez le vôtre sans rien redemander.`,
  },
  ended: {
    title: 'Cette offre est terminée',
    lead: 'Elle s’est achevée avant que votre adresse soit confirmée. Aucun code ne peut plus être envoyé.',
  },
  unsent: {
    title: 'Votre code n’a pas pu partir',
    lead: `Il est à vous et vous attend. Rouvrez le lien de notre message dans quelques minutes, et appuyez encore une fois sur le bouton.`,
  },
  followed: {
    title: 'Vous suivez cette chronologie',
    lead: 'Vous recevrez un message au prochain fait ajouté ou rectifié.',
  },
  stopped: {
    title: 'C’est arrêté',
    lead: 'Vous ne recevrez plus ces messages.',
  },
  deleted: {
    title: 'Votre adresse est effacée',
    lead: `Il n’en reste rien chez nous${NB}: ni l’adresse, ni vos abonnements, ni la trace des messages envoyés.`,
  },
  dead: {
    title: 'Ce lien ne sert plus',
    lead: `Il est trop ancien, incomplet, ou l’adresse a été effacée. Vous pouvez refaire votre demande.`,
  },
}

export const STOP = {
  title: 'Ne plus recevoir ces messages',
  lead: `Appuyez sur le bouton pour arrêter. Ouvrir cette page n’a encore rien changé.`,
  form: 'Arrêter',
  send: 'Arrêter ces messages',
}

export const MANAGE = {
  ask: {
    title: 'Vos abonnements par e-mail',
    lead: 'Écrivez votre adresse. Si elle est abonnée, vous recevrez le lien vers la page de vos abonnements.',
    form: 'Recevoir le lien',
    send: 'Recevoir le lien',
  },
  title: 'Vos abonnements',
  lead: (email: string) => `Pour l’adresse ${email}.`,
  none: 'Aucun abonnement n’est en cours.',
  since: 'depuis le ',
  kind: { all: 'La lettre', article: 'Une chronologie suivie', code: 'Un code demandé' },
  stop: 'Arrêter',
  stopThis: (name: string) => `Arrêter${NB}: ${name}`,
  delete: 'Effacer mon adresse',
  deleting: `Tout est effacé${NB}: l’adresse, les abonnements, la preuve de vos consentements. Cela ne se défait pas.`,
  sure: `Effacer mon adresse${THIN}?`,
}
