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
  404: {
    label: 'Erreur 404, introuvable',
    title: 'Il n’y a rien à cette adresse',
    text: 'Aucun article n’y a jamais été publié. Ce qui l’a été répond toujours, même déplacé ou retiré.',
  },
  405: {
    label: 'Erreur 405, méthode refusée',
    title: 'Cette page se lit seulement',
    text: 'Rien ne peut y être envoyé.',
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
  failure: (id: string): NoticeWords => ({
    label: 'Erreur 500, incident',
    title: 'Cette page n’a pas pu être faite',
    text: `L’incident est noté sous le numéro ${id}${NB}: citez-le si vous nous écrivez.`,
  }),
  archives: 'Archives',
  search: 'Chercher un fait, une personne, une date',
  searchButton: 'Chercher',
  title: (notice: string, publication: string) => `${notice} · ${publication}`,
} as const
