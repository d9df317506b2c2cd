const PATIENCE = 5_000
const ARTICLES = 3
const LINK = /href="(\/articles\/[a-z0-9-]+)"/g

/** Reads the front page and the first articles that it names, as readers would: what a server loads and compiles with its
 *  first pages is done before one of them waits for it. A site of which that cannot be read starts all the same, and
 *  says so when somebody asks.
 *  @param address where this server listens, without a final slash */
export async function warmUp(address: string): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE)
  try {
    const home = await (await fetch(`${address}/`, { signal })).text()
    const articles = new Set(Array.from(home.matchAll(LINK), ([, path = '']) => path))
    for (const path of [...articles].slice(0, ARTICLES))
      await (await fetch(address + path, { signal })).arrayBuffer()
  } catch {
    // Readers get the page that says what is wrong.
  }
}
