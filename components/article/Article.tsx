import type { Edition } from '#lib/domain/edition.schema.ts'
import { END, WAYS } from '../document/words.ts'
import { SourceList } from '../sources/SourceList.tsx'
import { FriseFigure } from '../timeline/FriseFigure.tsx'
import { groupsOf } from '../timeline/groups.ts'
import { placeHref } from './address.ts'
import { ArticleHead } from './ArticleHead.tsx'
import type { ArticlePage } from './article-page.ts'
import { Blocks } from './Blocks.tsx'
import { ChangeLog } from './ChangeLog.tsx'
import { indexOf, type EditionIndex } from './edition-index.ts'
import { FollowAndReuse } from './FollowAndReuse.tsx'
import { GraveNotice } from './GraveNotice.tsx'
import { Notices } from './Notices.tsx'
import { Parts } from './Parts.tsx'
import { PictureFigure } from './PictureFigure.tsx'
import { logPageOf, placesOf, type HrefOf } from './places.ts'
import { Rail } from './Rail.tsx'
import { Related } from './Related.tsx'
import { wholeOf, type ArticleView } from './view.ts'
import { VoteForm } from './VoteForm.tsx'
import { Ways } from './Ways.tsx'

interface Props {
  edition: Edition
  page: ArticlePage
  view?: ArticleView
}

/** An article's page, from its edition and nothing else: the body of the document between its title and its foot.
 *  Pure: the desk's preview renders it as readers will see it. */
export function Article({ edition, page, view = wholeOf(edition) }: Props) {
  const hrefOf = placesOf(view)
  const isCurrent = !page.preview && !page.frozen
  const canVote = page.canVote ?? (isCurrent && !view.asOf)
  const { known, part } = view
  return (
    <article
      className="art"
      data-article={edition.slug}
      data-edition={isCurrent ? edition.number : undefined}
    >
      <Notices edition={edition} page={page} view={view} />
      <ArticleHead edition={known} page={page} canVote={canVote} view={view} />
      {isWhole(view) && <GraveNotice edition={known} hrefOf={hrefOf} />}
      {known.leadPicture && part === 1 && <PictureFigure picture={known.leadPicture} isLead />}
      <MainFrise view={view} hrefOf={hrefOf} />
      {isCurrent && <Ways edition={edition} view={view} />}
      <Body edition={edition} page={page} view={view} hrefOf={hrefOf} canVote={canVote} />
      <Related cards={page.related} />
      <FollowAndReuse edition={edition} page={page} />
    </article>
  )
}

/** Nothing of the edition is left out by a wish. */
const isWhole = ({ chosen, known }: ArticleView) => chosen === known

interface BodyProps extends Required<Props> {
  hrefOf: HrefOf
  canVote: boolean
}

function Body({ edition, page, view, hrefOf, canVote }: BodyProps) {
  const { shown, parts } = view
  const permalink = (anchor: string) => (parts.length > 1 ? placeHref(edition.slug, anchor) : `#${anchor}`)
  const index = indexOf(shown, page.report !== undefined, {
    hrefOf,
    permalink,
    logPage: logPageOf(view),
    whole: view.chosen,
  })
  const groups = groupsIn(index)
  return (
    <div className="body">
      <Rail index={index} groups={groups} view={view} />
      <div className="flow">
        <Blocks index={index} groups={groups} />
        {shown.events.length === 0 && <p className="none">{WAYS.nothing}</p>}
        <Parts view={view} />
        {canVote && <VoteForm slug={edition.slug} votes={page.votes} />}
        <SourceList index={index} isPart={shown !== edition} />
        {isWhole(view) && <ChangeLog edition={view.known} hrefOf={hrefOf} />}
        {page.report && (
          <p className="sub report">
            <a id="signaler" href={page.report}>
              {END.report}
            </a>
          </p>
        )}
      </div>
    </div>
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

/** The frise draws one timeline, the longest: years beside hours would leave no room for the hours. Its list stands on
 *  the first part alone. */
function MainFrise({ view, hrefOf }: { view: ArticleView; hrefOf: HrefOf }) {
  const { blocks, events } = view.chosen
  const timelines = blocks.filter((block) => block.kind === 'timeline')
  const [longest] = timelines.toSorted((a, b) => b.eventIds.length - a.eventIds.length)
  if (!longest) return null
  const byId = new Map(events.map((event) => [event.id, event]))
  const shown = longest.eventIds.flatMap((id) => byId.get(id) ?? [])
  const heading = timelines.length > 1 ? longest.heading : null
  return (
    <FriseFigure
      events={shown}
      calendar={longest.zone}
      heading={heading}
      hrefOf={hrefOf}
      listed={view.part === 1 ? (view.parts.length > 1 ? events : shown) : []}
    />
  )
}
