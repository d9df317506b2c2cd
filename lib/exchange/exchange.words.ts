const quoted = (text: string) => `«\u00a0${text}\u00a0»`

/** French words of what leaves the site as text; statuses and kinds have theirs in lib/domain/status-words.ts. */
export const exchangeWords = {
  home: 'Accueil',
  sources: 'Sources',
  correction: (said: string, now: string) =>
    `Nous avions écrit\u00a0: ${quoted(said)}. Il faut lire\u00a0: ${quoted(now)}.`,
} as const
