import type { ProseMark, ProseNode } from '#lib/domain/prose.schema.ts'

/** Words of one dress. `text` '\n' is a line break. */
export interface Run {
  text: string
  marks: Exclude<ProseMark, { type: 'claim' }>[]
}
/** The words of one claim, or words that claim nothing (`claimId` null). Punctuation that follows a claim goes with it,
 *  so that no line begins with it: `end` closes a sentence or a quotation and stands before the mark, `link` leads on
 *  and stands after it. */
export interface Piece {
  claimId: string | null
  first: ProseNode
  runs: Run[]
  end: string
  link: string
}

const PUNCTUATION = /^((?:\u00a0»|[\u00a0\u202f]?[!?]|[.…”)\]])*)([\u00a0\u202f]?[,;:])?/

export function piecesOf(nodes: ProseNode[]): Piece[] {
  const pieces: Piece[] = []
  for (const node of nodes) {
    const claimId = node.marks?.find((mark) => mark.type === 'claim')?.attrs.id ?? null
    const run = { text: node.type === 'hardBreak' ? '\n' : (node.text ?? ''), marks: dressOf(node) }
    const last = pieces.at(-1)
    if (last?.claimId === claimId) join(last, run)
    else pieces.push({ claimId, first: node, runs: [run], end: '', link: '' })
  }
  return pieces
    .map((piece, n) => (piece.claimId ? { ...piece, ...punctuationOf(pieces[n + 1]) } : piece))
    .map(withoutHead)
    .filter((piece) => piece.runs.length > 0)
}

/** Words that claim nothing meet where a claim between them was left out, as of a day: «, et » and «.» are then «.». */
function join(piece: Piece, run: Run) {
  const last = piece.runs.at(-1)
  if (
    piece.claimId ||
    !last ||
    last.marks.length + run.marks.length > 0 ||
    !MEETING.test(last.text + run.text)
  )
    piece.runs.push(run)
  else last.text = (last.text + run.text).replace(MEETING, strongest)
}

// A sign and another; or a space, with what joined two claims, before a sign.
const MEETING =
  /[\u00a0\u202f]?[.,;:](?:\s*(?:(?:et|ou|mais|puis)\s*)?[.,;:])+|\s+(?:et|ou|mais|puis)\s*[.,;:]|\s+[.,]/

const strongest = (meeting: string) =>
  meeting.includes('.') ? '.' : (/,|[\u00a0\u202f]?[;:]/.exec(meeting)?.[0] ?? '')

const dressOf = (node: ProseNode) => (node.marks ?? []).filter((mark) => mark.type !== 'claim')

function punctuationOf(next: Piece | undefined): Pick<Piece, 'end' | 'link'> {
  const text = next && !next.claimId ? (next.runs[0]?.text ?? '') : ''
  const [, end = '', link = ''] = PUNCTUATION.exec(text) ?? []
  return { end, link }
}

/** What a claim took is not said twice. */
function withoutHead(piece: Piece, n: number, all: Piece[]): Piece {
  const before = all[n - 1]
  const taken = before ? before.end.length + before.link.length : 0
  const [first, ...rest] = piece.runs
  if (!taken || !first) return piece
  const text = first.text.slice(taken)
  return { ...piece, runs: text ? [{ ...first, text }, ...rest] : rest }
}

/** Cuts the last word off, so that a mark can be glued to it. Words part at ordinary spaces alone. */
export function cutLastWord(runs: Run[]): { before: Run[]; last: Run[] } {
  const run = runs.at(-1)
  if (!run) return { before: runs, last: [] }
  const cut = run.text.lastIndexOf(' ') + 1
  const head = run.text.slice(0, cut)
  return {
    before: [...runs.slice(0, -1), ...(head ? [{ ...run, text: head }] : [])],
    last: [{ ...run, text: run.text.slice(cut) }],
  }
}
