import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Run } from './prose-pieces.ts'

/** Words in their dress: bold, italic, a link, or none. */
export function Runs({ runs }: { runs: Run[] }) {
  return runs.map((run, n) => <Fragment key={n}>{dressed(run)}</Fragment>)
}

function dressed({ text, marks }: Run): ReactNode {
  return marks.reduceRight<ReactNode>(
    (inner, mark) => {
      if (mark.type === 'link') return <a href={mark.attrs.href}>{inner}</a>
      return mark.type === 'bold' ? <b>{inner}</b> : <i>{inner}</i>
    },
    text === '\n' ? <br /> : text,
  )
}
