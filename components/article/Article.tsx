import type { Edition } from '#lib/domain/edition.schema.ts'
import { END } from '../document/words.ts'
import { SourceList } from '../sources/SourceList.tsx'
import { FriseFigure } from '../timeline/FriseFigure.tsx'
import { groupsOf } from '../timeline/groups.ts'
import { ArticleHead } from './ArticleHead.tsx'
import type { ArticlePage } from './article-page.ts'
import { Blocks } from './Blocks.tsx'
import { ChangeLog } from './ChangeLog.tsx'
import { indexOf, type EditionIndex } from './edition-index.ts'
import { FollowAndReuse } from './FollowAndReuse.tsx'
import { GraveNotice } from './GraveNotice.tsx'
import { Notices } from './Notices.tsx'
import { PictureFigure } from './PictureFigure.tsx'
import { Rail } from './Rail.tsx'
import { Related } from './Related.tsx'
import { VoteForm } from './VoteForm.tsx'
import { Ways } from './Ways.tsx'

/** An article's page, from its edition and nothing else: the body of the document between its title and its foot.
 *  Pure: the desk's preview renders it as readers will see it. */
export function Article({ edition, page }: { edition: Edition; page: ArticlePage }) {
  const shown = page.asOf ?? edition
  const index = indexOf(shown, page.report !== undefined)
  const groups = groupsIn(index)
  const canVote = page.canVote ?? !(page.preview || page.frozen || page.asOf)
  return (
    <article className="art">
      <Notices edition={edition} page={page} />
      <ArticleHead edition={shown} page={page} canVote={canVote} />
      <GraveNotice edition={shown} />
      {shown.leadPicture && <PictureFigure picture={shown.leadPicture} isLead />}
      <MainFrise index={index} />
      <Ways edition={edition} shown={shown} asOf={page.asOf?.asOf ?? null} />
      <div className="body">
        <Rail index={index} groups={groups} />
        <div className="flow">
          <Blocks index={index} groups={groups} />
          {canVote && <VoteForm slug={shown.slug} votes={page.votes} />}
          <SourceList index={index} />
          <ChangeLog edition={shown} />
          {page.report && (
            <p className="sub report">
              <a id="signaler" href={page.report}>
                {END.report}
              </a>
            </p>
          )}
        </div>
      </div>
      <Related cards={page.related} />
      <FollowAndReuse edition={shown} page={page} />
    </article>
  )
}

function groupsIn({ edition, event }: EditionIndex) {
  const taken = new Set<string>()
  return new Map(
    edition.blocks
      .filter((block) => block.kind === 'timeline')
      .map((block) => [block.id, groupsOf(block, (id) => event.get(id), taken)]),
  )
}

/** The frise draws one timeline, the longest: years beside hours would leave no room for the hours. */
function MainFrise({ index: { edition, event } }: { index: EditionIndex }) {
  const timelines = edition.blocks.filter((block) => block.kind === 'timeline')
  const [longest] = timelines.toSorted((a, b) => b.eventIds.length - a.eventIds.length)
  if (!longest) return null
  const events = longest.eventIds.flatMap((id) => event.get(id) ?? [])
  const heading = timelines.length > 1 ? longest.heading : null
  return <FriseFigure events={events} calendar={longest.zone} heading={heading} />
}
