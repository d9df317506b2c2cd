import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import { withBrowser } from './browser.ts'
import { equalAccess, sniffed } from './injected-checkers.ts'
import type { Line, Measure, Site } from './measure.ts'
import { PAGES } from './pages.ts'
import { tool } from './tool.ts'

const run = promisify(execFile)

interface Found {
  axe: string[]
  sniffer: string[]
  ibm: string[]
}

async function inBrowser({ url, short }: Site): Promise<Found> {
  const found: Found = { axe: [], sniffer: [], ibm: [] }
  await withBrowser(async (browser) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of short ? [360] : [360, 1280]) {
        const context = await browser.newContext({
          colorScheme,
          bypassCSP: true,
          viewport: { width, height: 800 },
        })
        const page = await context.newPage()
        for (const { path: address } of PAGES) {
          await page.goto(url + address)
          const { violations } = await new AxeBuilder({ page })
            .options({ rules: { 'target-size': { enabled: true } } })
            .analyze()
          found.axe.push(
            ...violations.map(({ id, nodes }) => `${address} ${id} ${nodes[0]?.html.slice(0, 90)}`),
          )
          if (colorScheme !== 'light' || width !== 360) continue
          const named = (fault: string) => `${address} ${fault}`
          found.sniffer.push(...(await sniffed(page)).map(named))
          found.ibm.push(...(await equalAccess(page)).map(named))
        }
        await context.close()
      }
  })
  return found
}

/** @returns what the W3C’s checker says of every page, or null without Java */
async function nu({ url }: Site): Promise<string[] | null> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'frise-nu-'))
  try {
    for (const [n, { path: address }] of PAGES.entries())
      writeFileSync(path.join(folder, `${n}.html`), await (await fetch(url + address)).text())
    const words = [
      '-Xss8m',
      '-jar',
      tool('vnu-jar/build/dist/vnu.jar'),
      '--format',
      'json',
      '--stdout',
      '--exit-zero-always',
      folder,
    ]
    const { stdout } = await run('java', words, { maxBuffer: 2 ** 27 })
    const { messages } = JSON.parse(stdout) as {
      messages: { type: string; subType?: string; message: string; url: string; extract?: string }[]
    }
    return messages
      .filter(({ type, subType }) => type === 'error' || subType === 'warning')
      .map(({ url: file, message, extract }) => {
        const { path: address } = PAGES[Number(path.basename(file, '.html'))] ?? { path: file }
        return `${address} ${message} ${(extract ?? '').slice(0, 100)}`
      })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function line(what: string, found: string[] | null): Line {
  if (found === null)
    return { what, bound: '0', measured: 'not measured: no Java on this machine', holds: null }
  const kinds = [...new Set(found)]
  if (kinds.length > 0) console.log(kinds.slice(0, 40).join('\n'))
  return { what, bound: '0', measured: String(found.length), holds: found.length === 0 }
}

export const checkers: Measure = async (site) => {
  const { axe, sniffer, ibm } = await inBrowser(site)
  return [
    line(`axe on ${PAGES.length} pages, 360 and 1280 px, light and dark: violations`, axe),
    line('HTML_CodeSniffer, WCAG 2 AA, on the same: errors', sniffer),
    line('IBM Equal Access on the same: violations', ibm),
    line('W3C Nu on the same: errors and warnings', await nu(site)),
  ]
}
