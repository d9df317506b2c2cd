import { daysIn } from './date-parts.ts'

// What people type, and what the notation wants, in the order in which one may hide another.
const STEPS: [RegExp, string][] = [
  [/^\s+|\s+$/g, ''],
  [/\s+/g, ' '],
  [/ ?\/ ?/g, '/'],
  [/ à /g, ' '],
  [/^(\d{1,2})[/.](\d{1,2})[/.](\d{4})/, '$3-$2-$1'], // 17/11/2023
  [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/, '$1-$2-$3'], // 2023/11/17
  [/(\d)[ T](\d{1,2}) ?h ?(\d\d)/g, '$1T$2:$3'], // 12 h 30
  [/(\d)[ T](\d{1,2}) ?h\b/g, '$1T$2:00'],
  [/(\d) (\d{1,2}:\d\d)/g, '$1T$2'],
  [/T(\d):/g, 'T0$1:'],
  [/(T\d\d:\d\d):\d\d/g, '$1'],
  [/(T\d\d:\d\d)[~?%]/g, '$1'], // EDTF qualifies no clock time
  [/(\d)(?:-XX)+/g, '$1'], // 2023-11-XX
  [/(\d\d\d)0s/g, '$1X'], // 1980s
  [/-(\d)(?=-|T|\/|$)/g, '-0$1'],
]

/** What somebody who wrote this may have meant; not always a date. */
export const guess = (text: string) =>
  STEPS.reduce((written, [typed, wanted]) => written.replace(typed, wanted), text).replace(
    /(-?\d{4})-(\d\d)-(\d\d)/g,
    lastDayAtMost,
  )

function lastDayAtMost(date: string, year: string, month: string, day: string): string {
  const last = Number(month) >= 1 && Number(month) <= 12 ? daysIn(Number(year), Number(month)) : 31
  return Number(day) > last ? `${year}-${month}-${last}` : date
}
