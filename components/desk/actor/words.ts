const NB = '\u00a0'

export const words = {
  list: 'Acteurs',
  title: 'Acteur',
  newTitle: 'Nouvel acteur',
  create: 'Créer un acteur',
  close: 'Fermer sans créer',
  name: 'Nom',
  slug: 'Adresse de sa page',
  slugHint: (slug: string) => `/acteurs/${slug || '…'}`,
  kind: 'Nature',
  aliases: 'Autres graphies',
  aliasesHint: 'Une par ligne, pour la recherche.',
  description: 'Qui est-ce',
  descriptionHint: `Une phrase, par exemple${NB}: «${NB}Directeur général d’OpenAI.${NB}»`,
  wikidataId: 'Wikidata',
  usedIn: 'Participe à',
  unused: 'Aucun événement.',
}

export const KIND_OPTIONS = [
  { value: 'person', words: 'personne' },
  { value: 'organisation', words: 'organisation' },
  { value: 'group', words: 'groupe' },
] as const

const FIELD_WORDS: Record<string, string> = {
  name: words.name,
  slug: words.slug,
  kind: words.kind,
  aliases: words.aliases,
  description: words.description,
  wikidataId: words.wikidataId,
}
export const fieldWords = (path: string): string => FIELD_WORDS[path.split(/[/#]/)[0] ?? ''] ?? path
