import type { Edition } from '#lib/domain/edition.schema.ts'
import { HEAD } from '../document/words.ts'
import { shortInstant } from '../timeline/short-date.ts'
import { Time } from '../timeline/Time.tsx'
import { noteOf } from '#lib/domain/change-note.ts'
import { liveHistory } from './live-anchors.ts'
import type { HrefOf } from './places.ts'

/** The latest grave correction, at the top with a link to its place; it stays there in every later edition. */
export function GraveNotice({ edition, hrefOf }: { edition: Edition; hrefOf: HrefOf }) {
  const change = liveHistory(edition).findLast(({ corrections }) =>
    corrections.some((correction) => correction.grave),
  )
  if (!change) return null
  const places = change.corrections.filter((correction) => correction.grave)
  const anchors = [...new Set(places.map((place) => place.anchor ?? `m-${change.number}`))]
  return (
    <aside className="grave" aria-label={HEAD.grave}>
      <p>
        <b>
          {HEAD.grave}{' '}
          <span>
            <Time date={shortInstant(change.at)} />
          </span>
        </b>{' '}
        <span>
          {noteOf(change) || places.map((place) => place.now).join(' ')}
          {anchors.map((anchor, n) => (
            <span key={anchor}>
              {' '}
              <a href={anchor.startsWith('m-') ? `#${anchor}` : hrefOf(anchor)}>
                {seeWords(anchor, n, anchors.length)}
              </a>
            </span>
          ))}
        </span>
      </p>
    </aside>
  )
}

const seeWords = (anchor: string, n: number, all: number) => {
  if (anchor.startsWith('m-')) return HEAD.seeLog
  return all > 1 ? `${HEAD.seePlace}\u00a0${n + 1}` : HEAD.seePlace
}
