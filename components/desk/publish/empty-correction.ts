import type { EditionCorrection } from '#lib/domain/edition.schema.ts'

export const EMPTY_CORRECTION: EditionCorrection = { anchor: null, said: '', now: '', grave: false }
