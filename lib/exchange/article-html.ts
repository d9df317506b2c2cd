import { dateWords } from '#lib/domain/date-words.ts'
import { parsed } from '#lib/domain/dates.ts'
import type { Edition, EditionBlock, EditionEvent, EditionSource } from '#lib/domain/edition.schema.ts'
import { STATUS_WORDS } from '#lib/domain/status-words.ts'
import { exchangeWords as words } from './exchange.words.ts'
import { proseHtml } from './prose-html.ts'
import { eventUrl, type Site } from './site.ts'
import { element, escaped, textElement } from './xml.ts'

/** A whole edition as plain HTML, for feeds: every word of the article, the verdict of each claim that is not
 *  established, and its sources as numbered notes. */
export function articleHtml(edition: Edition, site: Site): string {
  const note = notes(edition)
  const events = new Map(edition.events.map((event) => [event.id, event]))
  const blocks = edition.blocks.map((block) => {
    const heading = block.heading ? textElement('h2', block.heading) : ''
    return heading + blockHtml(block, events, { edition, site, note })
  })
  return textElement('p', edition.standfirst) + blocks.join('\n') + sourcesHtml(edition.sources)
}

interface Context {
  edition: Edition
  site: Site
  note: (claimId: string) => string
}

function blockHtml(block: EditionBlock, events: Map<string, EditionEvent>, context: Context): string {
  switch (block.kind) {
    case 'text':
      return proseHtml(block.body, context.note)
    case 'callout':
      return element('aside', {}, proseHtml(block.body, context.note))
    case 'quote':
      return element(
        'blockquote',
        {},
        proseHtml(block.body, context.note) + textElement('p', block.attribution),
      )
    case 'image':
      return textElement(
        'p',
        [block.picture.alt, block.caption, block.picture.credit].filter(Boolean).join(' · '),
      )
    case 'timeline':
      return block.eventIds
        .flatMap((id) => events.get(id) ?? [])
        .map((event) => eventHtml(event, context))
        .join('\n')
  }
}

function eventHtml(event: EditionEvent, { edition, site, note }: Context): string {
  const date = dateWords(parsed(event.occurredAt), event)
  const when = event.place ? `${date} (${event.place})` : date
  const link = element('a', { href: eventUrl(site, edition.slug, event.id) }, escaped(when))
  const title = event.title ? ` · ${escaped(event.title)}` : ''
  return element('h3', {}, link + title) + proseHtml(event.body, note)
}

/** What follows a claim's words: its verdict, unless it is established, and the numbers of its sources. */
function notes(edition: Edition): (claimId: string) => string {
  const number = new Map(edition.sources.map((source) => [source.id, source.number]))
  const claims = new Map(edition.claims.map((claim) => [claim.id, claim]))
  return (id) => {
    const claim = claims.get(id)
    if (!claim) return ''
    const cited = new Set(claim.citations.flatMap((citation) => number.get(citation.sourceId) ?? []))
    const numbers = [...cited].sort((a, b) => a - b)
    const verdict = claim.status === 'established' ? [] : [STATUS_WORDS[claim.status]]
    const said = [...verdict, ...numbers].join(', ')
    return said === '' ? '' : textElement('sup', `[${said}]`)
  }
}

function sourcesHtml(sources: EditionSource[]): string {
  if (sources.length === 0) return ''
  const items = sources.map((source) => {
    const title = source.url ? textElement('a', source.title, { href: source.url }) : escaped(source.title)
    const date = source.publishedAt ? dateWords(parsed(source.publishedAt)) : null
    return element(
      'li',
      { value: String(source.number) },
      [title, ...plain(source.publisher, date)].join(', '),
    )
  })
  return textElement('h2', words.sources) + element('ol', {}, items.join(''))
}

const plain = (...texts: (string | null)[]) => texts.flatMap((text) => (text ? [escaped(text)] : []))
