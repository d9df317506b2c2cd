import { kept } from '#lib/press/handler.ts'
import { categoryFeed } from '../category-feed.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept<{ slug: string }>(({ slug }) => categoryFeed(slug, 'json'))
