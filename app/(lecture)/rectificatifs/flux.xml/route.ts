import { kept } from '#lib/press/handler.ts'
import { correctionsFeed } from '../corrections-feed.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept(() => correctionsFeed('xml'))
