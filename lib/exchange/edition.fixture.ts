import type { Edition } from '#lib/domain/edition.schema.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'

const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`
const claim = (n: number, text: string): ProseNode => ({
  type: 'text',
  text,
  marks: [{ type: 'claim', attrs: { id: id(n) } }],
})
const doc = (...content: ProseNode[]): ProseNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
})

const article = {
  schemaVersion: 1,
  articleId: id(1),
  number: 2,
  kind: 'correction',
  note: 'Le jour était faux.',
  corrections: [{ anchor: 'e-000000000g', said: 'samedi 18', now: 'vendredi 17', grave: false }],
  firstPublishedAt: '2023-11-22T19:15:00.000Z',
  publishedAt: '2023-11-24T09:00:00.000Z',
  publicUpdatedAt: '2023-11-24T09:00:00.000Z',
  textHash: 'a'.repeat(64),
  slug: 'renvoi-et-retour',
  headline: 'Renvoyé, puis rappelé <en cinq jours> & demi',
  standfirst: 'Les faits, heure par heure.',
  seoTitle: 'Renvoyé, puis rappelé',
  description: 'Les faits, heure par heure.',
  readingMinutes: 6,
  leadPicture: null,
  authors: [{ id: id(2), slug: 'edith', name: 'Édith Témoin' }],
  categories: [{ id: id(3), slug: 'entreprises', name: 'Entreprises' }],
  related: [],
} satisfies Partial<Edition>

const history: Edition['history'] = [
  {
    number: 1,
    kind: 'publication',
    at: article.firstPublishedAt,
    note: 'Première publication.',
    corrections: [],
  },
  {
    number: 2,
    kind: 'correction',
    at: article.publishedAt,
    note: article.note,
    corrections: article.corrections,
  },
]

const event = {
  clockApproximate: false,
  zone: null,
  place: null,
  sortKey: 0,
  knownAt: null,
  participants: [],
  aliases: [],
}
const verdict = (status: Edition['claims'][number]['status']) => ({
  status,
  assessments: [{ status, reason: 'Communiqué.', effectiveAt: '2023-11-18T00:00:00.000Z' }],
  contradictsId: null,
  voice: { kind: 'newsroom' as const },
  knownAt: '2023-11-17T22:59:59.999Z',
})
const cites = (sourceId: string) => ({
  sourceId,
  stance: 'supports' as const,
  quotation: null,
  translation: null,
  locator: null,
  archiveUrl: null,
})
const source = { type: 'webpage', titleExact: true, knownAt: null, language: 'en', originId: null, csl: {} }

/** An article of two events, three claims, two sources and a correction; with signs that markup must not swallow. */
export const edition: Edition = {
  ...article,
  history,
  blocks: [
    {
      id: id(4),
      kind: 'text',
      heading: 'Ce qu’on sait',
      body: doc({ type: 'text', text: 'Une phrase < une autre. ' }, claim(22, 'Un avis.')),
    },
    {
      id: id(5),
      kind: 'timeline',
      heading: null,
      grouping: 'day',
      zone: 'Europe/Paris',
      eventIds: [id(10), id(11)],
    },
  ],
  events: [
    {
      ...event,
      id: id(10),
      occurredAt: '2023-11-17T12:30',
      zone: 'America/Los_Angeles',
      place: 'San Francisco',
      title: 'Le communiqué',
      isKey: true,
      body: doc(
        claim(20, 'Le conseil '),
        { ...claim(20, 'renvoie'), marks: [{ type: 'claim', attrs: { id: id(20) } }, { type: 'bold' }] },
        { type: 'text', text: ' Sam Altman.' },
      ),
    },
    {
      ...event,
      id: id(11),
      occurredAt: '2023-11',
      title: null,
      isKey: false,
      body: doc(claim(21, 'Une lettre circule.')),
    },
  ],
  claims: [
    {
      id: id(22),
      eventId: null,
      statement: 'Un avis.',
      ...verdict('opinion'),
      voice: { kind: 'author', authorId: id(2) },
      citations: [],
    },
    {
      id: id(20),
      eventId: id(10),
      statement: 'Le conseil renvoie',
      ...verdict('established'),
      citations: [cites(id(30))],
    },
    {
      id: id(21),
      eventId: id(11),
      statement: 'Une lettre circule.',
      ...verdict('reported'),
      citations: [cites(id(31)), cites(id(30))],
    },
  ],
  sources: [
    {
      ...source,
      id: id(30),
      number: 1,
      tier: 'primary',
      title: 'OpenAI announces',
      publisher: 'OpenAI',
      publishedAt: '2023-11-17',
      url: 'https://openai.example/blog?a=1&b=2',
    },
    {
      ...source,
      id: id(31),
      number: 2,
      tier: 'secondary',
      title: '«The letter»',
      publisher: null,
      publishedAt: '2023-11~',
      url: null,
    },
  ],
  actors: [
    {
      id: id(40),
      slug: 'openai',
      name: 'OpenAI',
      kind: 'organisation',
      aliases: [],
      description: null,
      wikidataId: 'Q21708200',
    },
  ],
}
