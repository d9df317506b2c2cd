import { z } from 'zod'

export interface Counts {
  passed: number
  failed: number
}

export const none: Counts = { passed: 0, failed: 0 }
export const onePassed: Counts = { passed: 1, failed: 0 }
export const oneFailed: Counts = { passed: 0, failed: 1 }

export const sum = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
})

/** What a report says, made to agree with the exit code: a program that failed has at least one failure, and one
 *  that ran nothing proves nothing. */
function agreeing(counts: Counts, exitCode: number): Counts {
  const silent = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0)
  return silent ? { ...counts, failed: 1 } : counts
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** Vitest's JSON report. A skipped test is counted as failed: nobody saw it pass. So is a file that could not be loaded. */
export function countVitest(report: unknown, exitCode: number): Counts {
  const parsed = VitestReport.safeParse(report)
  if (!parsed.success) return oneFailed
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = numFailedTests + numPendingTests + numTodoTests + broken.length
  return agreeing({ passed: numPassedTests, failed }, exitCode)
}

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

/** Playwright's JSON report. Skipped tests, among them those that a failure kept from running, are counted as failed. */
export function countPlaywright(report: unknown, exitCode: number): Counts {
  const parsed = PlaywrightReport.safeParse(report)
  if (!parsed.success) return oneFailed
  const { expected, unexpected, flaky, skipped } = parsed.data.stats
  return agreeing({ passed: expected, failed: unexpected + flaky + skipped }, exitCode)
}
