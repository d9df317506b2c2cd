import { kept } from '#lib/press/handler.ts'
import { publicationFeed } from '../publication-feed.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept(() => publicationFeed('json'))
