import { Statement } from '../claims/ClaimWords.tsx'
import { Panels } from '../claims/Panel.tsx'
import { CLAIM } from '../document/words.ts'
import type { TimelineGroup } from '../timeline/groups.ts'
import { Timeline } from '../timeline/Timeline.tsx'
import { Callout, Quote } from './Asides.tsx'
import { NOWHERE, type EditionIndex } from './edition-index.ts'
import { PictureFigure } from './PictureFigure.tsx'
import { TextSection } from './TextSection.tsx'

interface Props {
  index: EditionIndex
  groups: Map<string, TimelineGroup[]> // by the id of their block
}

/** The body of an article, in the editor's order. */
export function Blocks({ index, groups }: Props) {
  return (
    <>
      {index.edition.blocks.map((block, n) => {
        switch (block.kind) {
          case 'text':
            return <TextSection key={block.id} block={block} index={index} isFirst={n === 0} />
          case 'timeline':
            return <Timeline key={block.id} block={block} groups={groups.get(block.id) ?? []} index={index} />
          case 'callout':
            return <Callout key={block.id} block={block} index={index} />
          case 'quote':
            return <Quote key={block.id} block={block} index={index} />
          case 'image':
            return <PictureFigure key={block.id} picture={block.picture} caption={block.caption} />
        }
      })}
      <Left index={index} />
    </>
  )
}

/** Claims of the article that no words of it say: published, so shown. */
function Left({ index }: Pick<Props, 'index'>) {
  const claims = index.claimsOf.get(NOWHERE) ?? []
  if (claims.length === 0) return null
  return (
    <section className="ana" aria-labelledby="h-left">
      <h2 id="h-left">{CLAIM.others}</h2>
      <ul className="unsaid">
        {claims.map((claim) => (
          <li key={claim.id}>
            <Statement claim={claim} index={index} />
          </li>
        ))}
      </ul>
      <Panels claims={claims} index={index} />
    </section>
  )
}
