import { robots } from '#lib/exchange/sitemap.ts'
import { env } from '#lib/platform/env.ts'
import { kept } from '#lib/press/handler.ts'
import { keptText } from '#lib/press/made.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept(async () => keptText('text/plain; charset=utf-8', robots(env().siteUrl), []))
