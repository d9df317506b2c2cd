import type { Edition } from '#lib/domain/edition.schema.ts'

/** Tags of every page that shows something of an edition. */
const tagsOf = (edition: Edition): string[] => [
  `article:${edition.articleId}`,
  ...edition.events.map((event) => `event:${event.id}`),
  ...edition.actors.map((actor) => `actor:${actor.id}`),
  ...edition.categories.map((category) => `category:${category.id}`),
  ...edition.authors.map((author) => `author:${author.id}`),
]

/** What a publication makes stale: the lists that everything is in, and the pages that show the new edition or showed
 *  the one before it (an actor who is no longer named must leave theirs). */
export const staleTags = (edition: Edition, previous: Edition | null): string[] => [
  ...new Set(['home', 'feed', ...tagsOf(edition), ...(previous ? tagsOf(previous) : [])]),
]
