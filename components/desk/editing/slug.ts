import slugify from '@sindresorhus/slugify'

/** The address that a French title asks for: lower case, no accent, «l’été» as «l-ete». */
export const slugOf = (title: string): string =>
  slugify(title, {
    decamelize: false,
    customReplacements: [
      ['’', '-'],
      ["'", '-'],
      ['œ', 'oe'],
      ['æ', 'ae'],
    ],
  }).slice(0, 120)
