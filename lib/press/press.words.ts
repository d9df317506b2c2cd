const NB = '\u00a0'

export interface NoticeWords {
  label: string
  title: string
  text: string
}

const notices = {
  400: {
    label: 'Erreur 400, adresse illisible',
    title: 'Cette adresse ne se lit pas',
    text: 'Elle a sans doute été coupée ou mal recopiée. Le plus sûr est de chercher ce que vous vouliez lire.',
  },
  403: {
    label: 'Erreur 403, refusé',
    title: 'Cette demande est refusée',
    text: 'Elle vient d’un autre site que celui-ci.',
  },
  405: {
    label: 'Erreur 405, méthode refusée',
    title: 'Cette page se lit seulement',
    text: 'Rien ne peut y être envoyé.',
  },
  410: {
    label: 'Erreur 410, retiré',
    title: 'Cette page n’est plus publiée',
    text: 'Les articles dont elle était faite ont été retirés.',
  },
  414: {
    label: 'Erreur 414, adresse trop longue',
    title: 'Cette adresse est trop longue',
    text: 'Elle a sans doute été mal recopiée. Le plus sûr est de chercher ce que vous vouliez lire.',
  },
  429: {
    label: 'Erreur 429, trop de demandes',
    title: 'Un instant, s’il vous plaît',
    text: 'Beaucoup de demandes sont venues de votre adresse en peu de temps. Réessayez dans une minute.',
  },
  503: {
    label: 'Erreur 503, indisponible',
    title: 'Cette page n’est pas disponible pour l’instant',
    text: 'La base de données ne répond pas. Les pages déjà consultées par d’autres restent lisibles\u202f; réessayez celle-ci dans une minute.',
  },
} satisfies Record<number, NoticeWords>
export type NoticeStatus = keyof typeof notices

/** French words of the pages that say why there is no page. */
export const pressWords = {
  notices: notices as Record<NoticeStatus, NoticeWords>,
  bare: (id: string) => `Cette page n’a pas pu être servie. Numéro de l’incident${NB}: ${id}\n`,
  archives: 'Archives',
  title: (notice: string, publication: string) => `${notice} · ${publication}`,
} as const
