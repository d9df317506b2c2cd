import type { Page } from '@playwright/test'
import { tool } from './tool.ts'

// Checkers that run inside of the page: they are put into it, past its own policy.

/** Errors that HTML_CodeSniffer finds against WCAG 2 AA. */
export async function sniffed(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: tool('html_codesniffer/build/HTMLCS.js') })
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        interface Message {
          type: number
          code: string
          element: Element
        }
        const { HTMLCS } = window as unknown as {
          HTMLCS: { process: (s: string, d: Document, f: () => void) => void; getMessages: () => Message[] }
        }
        HTMLCS.process('WCAG2AA', document, () =>
          resolve(
            HTMLCS.getMessages()
              .filter(({ type }) => type === 1)
              .map(({ code, element }) => `${code} ${element.outerHTML.slice(0, 90)}`),
          ),
        )
      }),
  )
}

/** Violations that IBM's Equal Access finds; what it would have a person look at is left out. */
export async function equalAccess(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: tool('accessibility-checker-engine/ace-window.js') })
  return page.evaluate(async () => {
    interface Result {
      ruleId: string
      value: [kind: string, outcome: string]
      snippet: string
    }
    const { ace } = window as unknown as {
      ace: { Checker: new () => { check: (d: Document, of: string[]) => Promise<{ results: Result[] }> } }
    }
    const { results } = await new ace.Checker().check(document, ['IBM_Accessibility'])
    return results
      .filter(({ value: [kind, outcome] }) => kind === 'VIOLATION' && outcome === 'FAIL')
      .map(({ ruleId, snippet }) => `${ruleId} ${snippet.slice(0, 90)}`)
  })
}
