import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureChromium } from './chromium.ts'
import { countPlaywright, countVitest, oneFailed, onePassed, type Counts } from './counts.ts'
import { root, shell } from './shell.ts'

export interface Step {
  name: string
  run: () => Promise<Counts>
  /** A step that this one cannot do without: when it failed, this one fails at once. */
  needs?: string
}

const oneFor = (exitCode: number): Counts => (exitCode === 0 ? onePassed : oneFailed)

const check = (name: string, command: string): Step => ({
  name,
  run: async () => oneFor(await shell(command)),
})

/** The report that a command has just written; never one of an earlier run. */
async function reportOf(
  file: string,
  run: () => Promise<number>,
): Promise<[report: unknown, exitCode: number]> {
  const place = path.join(root, file)
  rmSync(place, { force: true })
  const exitCode = await run()
  const report: unknown = existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : undefined
  return [report, exitCode]
}

const vitest = (project: string): Step => ({
  name: project,
  async run() {
    const file = `test-results/${project}.json`
    const reporters = `--reporter=default --reporter=json --outputFile.json=${file}`
    const command = `vitest run --project ${project} --allowOnly=false ${reporters}`
    return countVitest(...(await reportOf(file, () => shell(command))))
  },
})

const endToEnd: Step = {
  name: 'e2e',
  needs: 'build',
  async run() {
    const CHROMIUM_PATH = await ensureChromium()
    const run = () => shell('playwright test', { CHROMIUM_PATH })
    return countPlaywright(...(await reportOf('test-results/e2e.json', run)))
  },
}

/** Every check and test, in their order. `quick` are those of `npm run check`, which may take from an earlier run's cache. */
export const steps = (quick: boolean): Step[] => [
  check('generate', 'npm run generate'),
  check('prettier', 'prettier --check --log-level warn .'),
  check(
    'eslint',
    `eslint . --max-warnings 0${quick ? ' --cache --cache-location node_modules/.cache/eslint/' : ''}`,
  ),
  check('types', 'tsc --noEmit'),
  check('boundaries', 'depcruise .'),
  check('knip', 'knip --no-config-hints'),
  check('migrations', 'npm run check:prisma'),
  vitest('unit'),
  vitest('integration'),
  endToEnd,
]

export const quickSteps = ['generate', 'prettier', 'eslint', 'types', 'boundaries', 'unit']
