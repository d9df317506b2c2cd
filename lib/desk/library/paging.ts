import type { ListParams, Page } from './library.schema.ts'

export const PAGE_SIZE = 50

export const offsetOf = ({ page }: ListParams): number => (page - 1) * PAGE_SIZE

/** @param rows each with the count of all, as `count(*) OVER ()` gives it */
export function pageOf<Row, Shown>(
  rows: (Row & { total: number })[],
  { page }: ListParams,
  show: (row: Row) => Shown,
): Page<Shown> {
  return { rows: rows.map(show), total: rows[0]?.total ?? 0, page, pageSize: PAGE_SIZE }
}

/** What was typed, folded as the index folds, as a pattern that looks inside words; its own signs mean nothing. */
export const like = (words: string): string =>
  `%${words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[\\%_]/g, '\\$&')
    .replace(/[\s\u00a0\u202f]+/g, '%')}%`
