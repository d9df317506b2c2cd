import { ArticleCards, type ArticleCardModel } from './ArticleCard.tsx'
import { PageHead } from './PageHead.tsx'
import { Pager, type PagerModel } from './Pager.tsx'
import { LIST } from './words.ts'

export interface CardsModel {
  title: string
  lead: string | null // a rubric's description, an author's lines
  cards: ArticleCardModel[]
  pager: PagerModel
}

/** A rubric: its articles, newest first. */
export const CategoryPage = ({ category }: { category: CardsModel }) => (
  <Cards kind={LIST.category} list={category} />
)

/** An author: what they signed, newest first. */
export const AuthorPage = ({ author }: { author: CardsModel }) => <Cards kind={LIST.author} list={author} />

function Cards({ kind, list }: { kind: string; list: CardsModel }) {
  return (
    <>
      <PageHead kind={kind} title={list.title} lead={list.lead} />
      {list.cards.length === 0 ? (
        <p>{LIST.none}</p>
      ) : (
        <section className="chrons" aria-labelledby="h-c">
          <h2 id="h-c" className="vh">
            {list.title}
          </h2>
          <ArticleCards cards={list.cards} />
        </section>
      )}
      <Pager pager={list.pager} />
    </>
  )
}
