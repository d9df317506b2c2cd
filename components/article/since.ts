import type { Edition } from '#lib/domain/edition.schema.ts'
import { addedIn, changedIn } from '#lib/domain/event-changes.ts'

/** What whoever read an earlier edition has not read: numbers of events. */
export interface News {
  added: number
  changed: number
}

const MOST = 12

/** What has come or changed after each of the latest editions; nothing for one after which nothing did.
 *  @returns by the edition's number */
export function sinceOf({ number, events, history }: Edition): Map<number, News> {
  const earlier = history.map((change) => change.number).filter((one) => one < number)
  const all = earlier.slice(-MOST).map((one): [number, News] => {
    const added = events.filter((event) => addedIn(event) > one).length
    const fresh = events.filter((event) => changedIn(event) > one).length
    return [one, { added, changed: fresh - added }]
  })
  return new Map(all.filter(([, { added, changed }]) => added + changed > 0))
}
