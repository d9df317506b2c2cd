import type { Role } from '#lib/domain/permissions.ts'

/** The places of the desk, in the order of the column on the left. */
export const PLACES = [
  { href: '/bureau', words: 'Accueil' },
  { href: '/bureau/articles', words: 'Articles' },
  { href: '/bureau/evenements', words: 'Événements' },
  { href: '/bureau/affirmations', words: 'Affirmations' },
  { href: '/bureau/sources', words: 'Sources' },
  { href: '/bureau/acteurs', words: 'Acteurs' },
] as const

export const ADMIN_PLACES = [{ href: '/bureau/membres', words: 'Membres' }] as const

export const ROLE_WORDS: Record<Role, string> = {
  contributor: 'rédaction',
  editor: 'édition',
  admin: 'administration',
}

export const words = {
  skip: 'Aller au contenu',
  desk: 'bureau',
  places: 'Bureau',
  trail: 'Fil d’Ariane',
  account: 'Mon compte',
  signOut: 'Se déconnecter',
  site: 'Voir le site',
}

export const trouble = {
  notFound: {
    title: 'Cette page n’existe pas',
    what: 'La fiche a peut-être été fusionnée, ou l’adresse est incomplète. Cherchez-la dans sa bibliothèque.',
    back: 'Retour à l’accueil du bureau',
  },
}

export const failure = {
  title: 'Le bureau a eu un problème',
  what: 'Rien de ce qui était enregistré n’est perdu, et ce que vous tapiez est gardé sur cet appareil. Réessayez.',
  id: (id: string) => `Numéro de l’incident, pour qui tient le journal\u00a0: ${id}`,
  again: 'Réessayer',
  away: 'La base de données ne répond pas',
  awayWhat:
    'Rien de ce qui était enregistré n’est perdu, et ce que vous tapiez est gardé sur cet appareil. Les lecteurs ont toujours les pages. Réessayez dans une minute\u202f; si cela dure, prévenez qui tient le serveur.',
}
