import { LIST } from './words.ts'

/** Addresses of the pages beside this one; null where there is none. */
export interface PagerModel {
  page: number // from 1
  pages: number
  previous: string | null
  next: string | null
}

export function Pager({ pager }: { pager: PagerModel }) {
  if (pager.pages < 2) return null
  return (
    <nav className="pager" aria-label={LIST.pages}>
      {pager.previous && (
        <a href={pager.previous} rel="prev">
          {LIST.previous}
        </a>
      )}
      <span>{LIST.page(pager.page, pager.pages)}</span>
      {pager.next && (
        <a href={pager.next} rel="next">
          {LIST.next}
        </a>
      )}
    </nav>
  )
}
