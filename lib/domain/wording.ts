const NB = '\u00a0'

/** What a reader's eye takes for one quotation: guillemets inside it are inner ones. */
export const quoted = (words: string) => `«${NB}${words.replace(/«\s*/g, '“').replace(/\s*»/g, '”')}${NB}»`

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
