/** What publishing writes in a preview. */
export const publishingWords = {
  untitled: 'Sans titre',
} as const
