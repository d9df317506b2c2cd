import { chromium, type Browser } from '@playwright/test'
import { findChromium } from '../test/chromium.ts'

/** @param use a fresh browser, closed afterwards whatever happens */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: findChromium(), args })
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}
