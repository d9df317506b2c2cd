// The rules of French typography that a machine can check, over what a reader of a page sees.
// Source: Lexique des règles typographiques en usage à l’Imprimerie nationale; docs/decisions for what we chose of it.

const BLOCK =
  /^(?:p|li|ul|ol|h[1-6]|div|section|article|aside|header|footer|main|nav|figure|figcaption|blockquote|details|summary|form|fieldset|legend|label|table|tr|td|th|dl|dt|dd|br|title|button|text|option|select)$/
const UNSEEN = /^(?:script|style|svg|template|noscript)$/
const VOID = /^(?:meta|link|img|input|br|hr|use|path|source|wbr)$/

/** What a page says in French, a line a block: nothing of another language, of addresses, of what is not shown. */
export function frenchIn(html: string): string[] {
  const reader = new Reader()
  for (const [token, name, attributes = ''] of html.matchAll(
    /<!--.*?-->|<\/?([a-z][\w-]*)((?:[^<>"]|"[^"]*")*)>|[^<]+/gis,
  )) {
    if (name === undefined) reader.text(token)
    else if (token.startsWith('</')) reader.close(name.toLowerCase())
    else reader.open(name.toLowerCase(), attributes)
  }
  return decoded(reader.said)
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter(Boolean)
}

class Reader {
  said = ''
  readonly #stack: { name: string; mute: boolean }[] = []

  text(words: string): void {
    if (!words.startsWith('<') && !this.#stack.some(({ mute }) => mute)) this.said += words
  }

  open(name: string, attributes: string): void {
    this.#part(name)
    if (VOID.test(name) || attributes.endsWith('/')) return
    const mute = isMute(name, attributes)
    if (mute && !UNSEEN.test(name)) this.said += '§' // words stand there, of another language
    this.#stack.push({ name, mute })
  }

  close(name: string): void {
    this.#part(name)
    while (this.#stack.length > 0 && this.#stack.pop()?.name !== name);
  }

  #part(name: string): void {
    if (BLOCK.test(name)) this.said += '\n'
  }
}

const isMute = (name: string, attributes: string) =>
  (UNSEEN.test(name) && !/role="group"/.test(attributes)) ||
  /\slang="(?!fr)/.test(attributes) ||
  /\stranslate="no"/.test(attributes)

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', apos: "'" }
const decoded = (text: string) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const RULES: [name: string, fault: RegExp][] = [
  ['straight apostrophe', /\p{L}'\p{L}/u],
  ['straight quotation mark', /"/],
  ['three dots', /\.\.\./],
  ['; ! ? without a thin no-break space', /(?<![\u202f!?…(«“])[;!?](?=[\s\u00a0»”)]|$)/],
  ['colon without a no-break space', /(?<!\u00a0):(?=\s|$)/],
  ['« without a no-break space', /«(?![\u00a0\u202f])/],
  ['» without a no-break space', /(?<![\u00a0\u202f])»/],
  ['space before a comma or a stop', /\p{L}[ \u00a0][,.](?!\p{L}|\d|\.)/u],
  ['first of a month in figures', new RegExp(String.raw`(?<!\d)1[\s\u00a0](?:${MONTHS})`)],
  ['hour not as «12 h 30»', /(?<!\d)\d{1,2}(?:[ ]?h[ ]?\d{2}|:\d{2})(?!\d)/],
  ['ordinal not as «1er, 2e»', /\b\d+(?:ère|ème|ième|nd|nde)\b/],
  ['unit without a no-break space', /\d ?(?:%|€)/],
  ['person’s title without a no-break space', /\b(?:M\.|MM\.|Mme|Mlle|Dr|Me) (?=\p{Lu})/u],
  ['two spaces', /\S {2,}\S/],
]

/** @returns what breaks a rule, with the words around it; [] for a page that keeps them all */
export function typographyFaults(html: string): string[] {
  return frenchIn(html).flatMap((line) => {
    const words = line.replace(/\S*(?:\/\/|@)\S*|\b[\w-]+(?:\.[\w-]+)+(?:\/\S*)?/g, '§')
    return RULES.flatMap(([name, fault]) => {
      const at = words.search(fault)
      return at < 0 ? [] : [`${name}: ${words.slice(Math.max(0, at - 30), at + 30)}`]
    })
  })
}
