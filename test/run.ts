// npm test: every check and test.   npm run check: the quick ones.   node test/run.ts unit e2e: those alone.
import { none, oneFailed, sum, type Counts } from './counts.ts'
import { quickSteps, steps, type Step } from './steps.ts'

interface Result {
  name: string
  counts: Counts
  seconds: number
}

async function attempt(step: Step, failed: Set<string>): Promise<Counts> {
  if (step.needs && failed.has(step.needs)) {
    console.error(`Not run, because ${step.needs} failed.`)
    return oneFailed
  }
  try {
    return await step.run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return oneFailed
  }
}

async function runAll(chosen: Step[]): Promise<Result[]> {
  const results: Result[] = []
  const failed = new Set<string>()
  for (const step of chosen) {
    console.log(`\n── ${step.name}`)
    const start = performance.now()
    const counts = await attempt(step, failed)
    if (counts.failed > 0) failed.add(step.name)
    const result = { name: step.name, counts, seconds: (performance.now() - start) / 1000 }
    results.push(result)
    console.log(line(result))
  }
  return results
}

function line({ name, counts, seconds }: Result): string {
  const mark = counts.failed > 0 ? '✗' : '✓'
  const figures = `${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed`
  return `${mark} ${name.padEnd(12)}${figures} ${seconds.toFixed(1).padStart(7)} s`
}

/** @returns undefined after saying which name is none of ours */
function choose(names: string[]): Step[] | undefined {
  const quick = names.includes('--quick')
  const wanted = quick ? quickSteps : names
  const all = steps(quick)
  const unknown = wanted.find((name) => !all.some((step) => step.name === name))
  if (unknown) {
    console.error(`No step ${unknown}. There are: ${all.map((step) => step.name).join(', ')}.`)
    return undefined
  }
  return wanted.length === 0 ? all : all.filter((step) => wanted.includes(step.name))
}

const chosen = choose(process.argv.slice(2))
const results = chosen ? await runAll(chosen) : []
const total = chosen ? results.map((result) => result.counts).reduce(sum, none) : oneFailed
console.log(`\n${results.map(line).join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
