import { kept } from '#lib/press/handler.ts'
import { articleFeed } from '../article-feed.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept<{ slug: string }>(({ slug }) => articleFeed(slug, 'json'))
