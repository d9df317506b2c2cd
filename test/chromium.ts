import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'
import { chromiumPath } from './environment.ts'
import { shell } from './shell.ts'

const systemChromium = '/usr/bin/chromium'
const aptGet = '/usr/bin/apt-get'
const isRoot = process.getuid?.() === 0

/** Playwright knows no browser of its own on some systems, and says so by an error. */
function playwrightChromium(): string | undefined {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

/** The browser for the end-to-end tests: CHROMIUM_PATH, or Playwright's own, or the system's. */
export function findChromium(): string | undefined {
  if (chromiumPath) return chromiumPath
  return [playwrightChromium(), systemChromium].find((file) => file && existsSync(file))
}

const installers = [
  {
    possible: isRoot && existsSync(aptGet),
    command: 'apt-get update && apt-get install -y chromium',
    changes: { DEBIAN_FRONTEND: 'noninteractive' },
  },
  {
    possible: true,
    command: 'playwright install chromium',
    // It also forbids the download that is asked for here.
    changes: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: undefined },
  },
]

/** Finds the browser, or installs one where that is allowed.
 *  @throws Error one sentence that says how to get one */
export async function ensureChromium(): Promise<string> {
  if (chromiumPath && !existsSync(chromiumPath)) {
    throw new Error(`CHROMIUM_PATH names ${chromiumPath}, which is not there: correct it or take it away.`)
  }
  for (const { possible, command, changes } of installers) {
    const found = findChromium()
    if (found) return found
    if (possible) await shell(command, changes)
  }
  const found = findChromium()
  if (found) return found
  throw new Error(
    'No Chromium for the end-to-end tests: install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or set CHROMIUM_PATH.',
  )
}
