import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import type { PageLink } from '../document/page-link.ts'
import type { Dated } from '../timeline/when.ts'
import type { StatusCount } from './ArticleCard.tsx'
import type { PagerModel } from './Pager.tsx'

/** One event that the actor took part in, with what it rests on. */
export interface ActorEventModel extends Dated {
  href: string // of its place in the article
  title: string
  role: string
  isKey: boolean
  statuses: StatusCount[]
  sources: string[] // names, the first few
  articles: PageLink[]
}
export interface ActorModel {
  name: string
  kind: 'person' | 'organisation' | 'group'
  description: string | null
  aliases: string[]
  events: ActorEventModel[]
  total: number
  claims: { href: string; status: ClaimStatus; statement: string }[] // contested ones first
  with: (PageLink & { number: number })[]
  reply: string | null // where a right of reply is asked for
  pager: PagerModel
}
