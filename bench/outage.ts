import { DATABASE_AWAY } from '#lib/domain/errors.ts'
import { PAGES } from './pages.ts'
import type { Measure } from './measure.ts'

/** The desk's page is drawn in the browser, from the mark that its error carries. */
const isSaid = (page: string) =>
  page.includes(DATABASE_AWAY) || page.includes('base de données ne répond pas')
const says = (page: string) => (isSaid(page) ? 'says so' : 'does not')

/** Stops the database for good: nothing can be measured after it. */
export const outage: Measure = async ({ url, instance, stopDatabase }) => {
  const cookie = await instance.ask<string>({ do: 'signIn' })
  const kept = PAGES.filter(({ kept }) => kept)
  const before = new Map<string, string | null>()
  for (const { path } of kept) before.set(path, (await fetch(url + path)).headers.get('etag'))
  await stopDatabase()
  const lost: string[] = []
  for (const { path } of kept) {
    const answer = await fetch(url + path)
    if (answer.status !== 200 || answer.headers.get('etag') !== before.get(path)) lost.push(path)
  }
  const signedIn = { headers: { cookie: cookie.split(';')[0] ?? '' } }
  const desk = await (await fetch(`${url}/bureau/articles`, signedIn)).text()
  const signIn = await fetch(`${url}/connexion`, signedIn)
  const health = await fetch(`${url}/sante`)
  return [
    {
      what: `with the database stopped, ${kept.length} kept pages are served as before`,
      bound: 'all',
      measured: `${kept.length - lost.length} of ${kept.length}${lost.length > 0 ? `, not ${lost.join(' ')}` : ''}`,
      holds: lost.length === 0,
    },
    {
      what: '… and the desk, the sign-in page and /sante say that it is away',
      bound: 'all three',
      measured: `/bureau ${says(desk)}, /connexion ${says(await signIn.text())} (${signIn.status}), /sante ${health.status}`,
      holds: isSaid(desk) && signIn.status === 503 && health.status === 503,
    },
  ]
}
