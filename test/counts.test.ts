import { expect, test } from 'vitest'
import { countPlaywright, countVitest } from './counts.ts'

const vitest = (changes: object) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...changes,
})
const playwright = (changes: object) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...changes },
})

test.for([
  ['all pass', vitest({ numPassedTests: 3 }), 0, 3, 0],
  ['some fail', vitest({ numPassedTests: 3, numFailedTests: 2 }), 1, 3, 2],
  [
    'a skipped test and a planned one',
    vitest({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 }),
    0,
    3,
    2,
  ],
  ['an error outside of any test', vitest({ numPassedTests: 3 }), 1, 3, 1],
  [
    'a file that could not be loaded',
    vitest({ numPassedTests: 3, testResults: [{ status: 'failed', assertionResults: [] }] }),
    1,
    3,
    1,
  ],
  ['no test found', vitest({}), 0, 0, 1],
  ['no report', undefined, 0, 0, 1],
] as const)('vitest: %s', ([, report, exitCode, passed, failed]) => {
  expect(countVitest(report, exitCode)).toEqual({ passed, failed })
})

test.for([
  ['all pass', playwright({ expected: 4 }), 0, 4, 0],
  ['one fails and keeps two from running', playwright({ expected: 4, unexpected: 1, skipped: 2 }), 1, 4, 3],
  ['the server did not start', playwright({}), 1, 0, 1],
  ['no report', undefined, 1, 0, 1],
] as const)('playwright: %s', ([, report, exitCode, passed, failed]) => {
  expect(countPlaywright(report, exitCode)).toEqual({ passed, failed })
})
