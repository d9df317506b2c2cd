const BOM = '\ufeff'
// A spreadsheet runs what begins like this as a formula, whatever wrote it (OWASP, «CSV injection»).
const FORMULA = /^[=+\-@\t\r]/

/** A table as comma-separated values: CRLF, a byte order mark for the spreadsheets that need one, an apostrophe before a
 *  cell that would be a formula. Source: RFC 4180
 *  @param rows the first one holds the names of the columns */
export const csv = (rows: string[][]): string =>
  BOM + rows.map((row) => `${row.map((cell) => quoted(neutral(cell))).join(',')}\r\n`).join('')

export const neutral = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
