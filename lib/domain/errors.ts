/** Bad input, as a value: which field, and a code whose French words are looked up when it is shown.
 *  `path` is the field's place, joined by dots (`claims.0.statement`); other keys fill the words. */
export interface Issue {
  path: string
  code: string
  [detail: string]: unknown
}

export type ErrorCode =
  'signed_out' | 'not_found' | 'forbidden' | 'invalid' | 'conflict' | 'stale' | 'gate' | 'rate_limited'

/** The one thing that Next hands on of an error to the page that stands in for the one that failed. */
export const DATABASE_AWAY = 'base-absente'

/** What a command refuses on purpose. Turned once into a form state, a `problem+json` answer or a CLI message;
 *  any other error is a bug, logged with an id and never shown.
 *  `invalid` and `gate` carry `issues`; `stale` carries the version that is stored now. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly issues: Issue[]
  readonly detail: Record<string, unknown>

  constructor(
    code: ErrorCode,
    more: { issues?: Issue[]; detail?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(code, { cause: more.cause })
    this.code = code
    this.issues = more.issues ?? []
    this.detail = more.detail ?? {}
  }
}
