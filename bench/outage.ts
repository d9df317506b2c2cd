import { PAGES } from './pages.ts'
import type { Measure } from './measure.ts'

/** Stops the database for good: nothing can be measured after it. */
export const outage: Measure = async ({ url, stopDatabase }) => {
  const kept = PAGES.filter(({ kept }) => kept)
  const before = new Map<string, string | null>()
  for (const { path } of kept) before.set(path, (await fetch(url + path)).headers.get('etag'))
  await stopDatabase()
  const lost: string[] = []
  for (const { path } of kept) {
    const answer = await fetch(url + path)
    if (answer.status !== 200 || answer.headers.get('etag') !== before.get(path)) lost.push(path)
  }
  const desk = await fetch(`${url}/bureau`, { redirect: 'manual' })
  const health = await fetch(`${url}/sante`)
  return [
    {
      what: `with the database stopped, ${kept.length} kept pages are served as before`,
      bound: 'all',
      measured: `${kept.length - lost.length} of ${kept.length}${lost.length > 0 ? `, not ${lost.join(' ')}` : ''}`,
      holds: lost.length === 0,
    },
    {
      what: '… and the desk and /sante say that it is away',
      bound: 'an error, no page of the desk',
      measured: `/bureau ${desk.status}, /sante ${health.status}`,
      holds: desk.status >= 500 && health.status === 503,
    },
  ]
}
