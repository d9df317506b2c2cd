/** Words that came over the network as somebody typed them: anything else is nothing. */
export const typed = (words: unknown): string => (typeof words === 'string' ? words.trim().slice(0, 200) : '')
