/** A way of writing that the house does not use. */
export interface Rule {
  code: string
  find: RegExp
  /** What stands in its place; null where only a person can tell. */
  fix: string | null
}

const NB = '\u00a0'
const FINE = '\u202f'
const space = String.raw`[^\S\r\n]`
const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const days = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche'
const capitalised = `${days}|${months}`.replace(/(?<=^|\|)./g, (letter) => letter.toUpperCase())
/** Begins a number or a word of its own. */
const alone = String.raw`(?<![\p{L}\p{N},.])`
const ends = String.raw`(?![\p{L}\p{N}])`
const closes = String.raw`[\p{L}\p{M}\p{N})\]»”’%‰€$£°…*\x60]`
const glued = String.raw`[;!?]+(?![\p{L}\p{N}=&/_#;!?])`
const beforeColon = String.raw`(?=:(?:[\s«“"]|$))`

function rule(code: string, find: string, fix: string | null): Rule {
  return { code, find: new RegExp(find, 'gu'), fix }
}

/** Applied before straight quotes are paired: a space too many hides what a quote stands at. */
export const LOW_RULES: Rule[] = [
  rule('ellipsis.etc', String.raw`(?<!\p{L})etc(?=[.…]*(?:…|\.\.))[.…]+`, 'etc.'),
  rule('ellipsis.dots', String.raw`(?<![.…])(?:[.…]*…[.…]+|[.…]+…|\.{3,})`, '…'),
  rule('space.double', String.raw`(?<=\S) {2,}(?=\S)`, ' '),
  rule('space.other', String.raw`[^\S \r\n${NB}${FINE}]`, null),
  rule('punctuation.low', String.raw`(?<=[\p{L}\p{N})\]»”’"])${space}+(?=[,.](?:[\s»";!?]|$))`, ''),
  rule('punctuation.after', String.raw`[,;](?=\p{L})|(?<=\S|${FINE})[!?](?=\p{L})`, null),
  rule('bracket.space', String.raw`(?<=[(\[])${space}+(?=[^\s)\]»])`, ''),
  rule('bracket.space', String.raw`(?<=[^\s(\[«])${space}+(?=[)\]])`, ''),
]

const MARKS: Rule[] = [
  rule('apostrophe.straight', String.raw`(?<=\p{L})'(?=[\p{L}\p{N}«“])`, '’'),
  rule('apostrophe.straight', String.raw`(?<=(?<!\p{L})[cdjlmnstCDJLMNST]|qu)'$`, '’'), // a mark begins here
  rule('apostrophe.straight', `'`, null),
  rule('quote.straight', '"', null),
  rule('guillemet.open', String.raw`«(?![${NB}${FINE}](?!${space}))${space}*(?=\S|$)`, `«${NB}`),
  rule('guillemet.close', String.raw`(?<=^|\S)(?![${NB}${FINE}]»)${space}*»`, `${NB}»`),
  rule('dash.double', String.raw`(?<=\s)--(?=\s)`, '—'),
]

const HIGH: Rule[] = [
  rule('punctuation.high', String.raw`(?<=[!?])${space}+(?=[!?])`, ''),
  rule('punctuation.high', String.raw`(?<=^|\S)(?!${FINE}[;!?])${space}+(?=[;!?](?!=))`, FINE),
  rule('punctuation.high', String.raw`(?<=${closes}|\.)(?=${glued})`, FINE),
  rule('punctuation.colon', String.raw`(?<=^|\S)(?!${NB}:)${space}+${beforeColon}`, NB),
  rule('punctuation.colon', String.raw`(?<=${closes})${beforeColon}`, NB),
]

const NUMBERS: Rule[] = [
  rule(
    'number.group',
    String.raw`(?<=${alone}\d{1,3}(?:[ ${NB}${FINE}]\d{3})*)[ ${NB}](?=\d{3}(?:[ ${NB}${FINE}]\d{3})*(?!\d))`,
    FINE,
  ),
  rule(
    'unit.space',
    String.raw`(?<=\d)(?!${NB}[%‰€£$°])${space}*(?=[%‰]${ends}|[€£$](?!\d)|°[CF]${ends})`,
    NB,
  ),
  rule(
    'unit.space',
    String.raw`(?<=\d) (?=(?:[kcm]?m|kg|[KMGT]o|[kMG]W|millions?|milliards?|euros?|heures?)${ends})`,
    NB,
  ),
  rule('unit.space', String.raw`(?<=${alone}\d+)(?=(?:[kcm]m|kg|[KMGT]o)${ends})`, NB),
  rule('ordinal', String.raw`(?<=${alone}(?:\d+|[IVX]+))i?[èe]me${ends}`, 'e'),
  rule('ordinal', String.raw`(?<=${alone}(?:\d+|[IVX]+))i?[èe]mes${ends}`, 'es'),
  rule('ordinal', String.raw`(?<=${alone}[1I])[èe]re(?=s?${ends})`, 're'),
  rule('ordinal', String.raw`(?<=${alone}1)ier(?=s?${ends})`, 'er'),
  rule('century.space', String.raw`(?<=(?<!\p{L})[IVX]+er?) (?=siècles?${ends})`, NB),
  rule('century.space', String.raw`(?<=\d) (?=(?:av|apr)\.\sJ\.-C)|(?<=\d\s(?:av|apr)\.) (?=J\.-C)`, NB),
]

const TIMES: Rule[] = [
  rule(
    'hour.space',
    String.raw`(?<=${alone}(?<!h${NB})\d{1,2})(?!${NB}h)${space}*(?=h(?:${space}*[0-5]\d)?${ends})`,
    NB,
  ),
  rule('hour.space', String.raw`(?<=${alone}\d{1,2}${NB}h)(?!${NB}[0-5])${space}*(?=[0-5]\d${ends})`, NB),
  rule('hour.zero', String.raw`${alone}0(?=\d${NB}h${ends})`, ''),
  rule('hour.colon', String.raw`(?<![\p{L}\p{N}:.,/-])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])`, null),
  rule('date.first', String.raw`${alone}(?<!${FINE})1(?=[ ${NB}](?:${months})${ends})`, '1er'),
  rule('date.space', String.raw`(?<=${alone}(?:\d{1,2}|1er)) (?=(?:${months})${ends})`, NB),
  rule('date.capital', String.raw`(?<=[\p{Ll}\d,][ ${NB}])(?:${capitalised})${ends}`, null),
]

const NAMES: Rule[] = [
  rule('title.space', String.raw`(?<=${alone}(?:MM?\.|Mmes?|Mlles?|Dr|Me|Mgr)) (?=\p{Lu})`, NB),
  rule('title.space', String.raw`(?<=(?<!\p{L})(?:n°|pp?\.|art\.|vol\.|chap\.)) (?=\d)`, NB),
  rule('title.english', String.raw`(?<!\p{L})Mr(?!\p{L})`, null),
  rule('capital.accent', String.raw`(?<=^|[.!?…»]\s)A(?= \p{Ll})`, null),
  rule(
    'capital.accent',
    String.raw`(?<!\p{L})(?:Ecole|Economie|Editeur|Edition|Eglise|Egalement|Elysée|Equipe|Etat|Etude|Evénement)s?${ends}`,
    null,
  ),
]

/** Applied after. Within both lists the order counts: what one puts in place another may look for.
 *  Source: Lexique des règles typographiques en usage à l’Imprimerie nationale. */
export const HIGH_RULES: Rule[] = [...MARKS, ...HIGH, ...NUMBERS, ...TIMES, ...NAMES]
