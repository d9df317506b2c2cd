import { element, escaped, textElement } from '#lib/exchange/xml.ts'
import type { Mail } from '#lib/platform/mail.ts'

/** A link on a line of its own, with what it does. */
export interface LetterLink {
  label: string
  href: string
}
export type LetterPart = string | LetterLink

interface Letter {
  to: string
  sender: string
  subject: string
  parts: LetterPart[]
  /** Small print: who writes, why, and how it ends. */
  foot: LetterPart[]
  /** An address that ends these letters in one click. */
  unsubscribe?: string
}

/** The same words twice, as plain text and as HTML, for whichever a reader's program shows. */
export function mailOf({ parts, foot, ...head }: Letter): Mail {
  const all = [...parts, '-- ', ...foot]
  const text = all.map((part) => (typeof part === 'string' ? part : `${part.label}\u00a0:\n${part.href}`))
  const body =
    parts.map(paragraph).join('') + element('hr', {}) + foot.map((part) => small(paragraph(part))).join('')
  return { ...head, text: `${text.join('\n\n')}\n`, html: documentOf(head.subject, body) }
}

const paragraph = (part: LetterPart) =>
  element('p', {}, typeof part === 'string' ? lines(part) : textElement('a', part.label, { href: part.href }))

const lines = (text: string) => text.split('\n').map(escaped).join('<br/>')
const small = (markup: string) => element('small', {}, markup)

const STYLE = 'max-width:36em;margin:1em auto;padding:0 1em;font:17px/1.5 Georgia,serif'

const documentOf = (subject: string, body: string) =>
  `<!doctype html>${element(
    'html',
    { lang: 'fr' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }) +
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }) +
        textElement('title', subject),
    ) + element('body', { style: STYLE }, body),
  )}`
