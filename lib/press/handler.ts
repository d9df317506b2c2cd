import { env } from '#lib/platform/env.ts'
import { isBannerClosed } from './banner-cookie.ts'
import { failurePage } from './failure-page.ts'
import { askedIn, keyOf, pageNumber, type Asked } from './keys.ts'
import { unknownPage } from './notice-page.ts'
import { headersOf, OUTDATED, TICKET } from './page-headers.ts'
import { isKnownTo, pageOf, type Made } from './page.ts'
import { press } from './press.ts'
import type { Obtained } from './page-store.ts'

export type RouteHandler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>

/** A GET handler whose pages are kept. What it makes may depend on what the key is made of alone: the address, the page
 *  number, the parameters that keys.ts knows, and whether the reader has closed the banner; never on a header, another
 *  cookie or another parameter. */
export function kept<P>(
  make: (params: P, page: number, asked: Asked, bare: boolean) => Promise<Made | null>,
): RouteHandler<P> {
  return async (request, context) => {
    const { pathname, search, searchParams } = new URL(request.url)
    const params = await context.params
    const page = pageNumber(searchParams)
    const bare = isBannerClosed(request.headers.get('cookie'))
    const makeOrUnknown = async () =>
      (page === null ? null : await make(params, page, askedIn(searchParams), bare)) ?? (await unknownPage())
    // In development what is changed in a component must show at once.
    const key = env().NODE_ENV === 'development' ? null : keyOf(pathname + search, bare)
    return answer(request, key, () =>
      key === null ? once(makeOrUnknown) : press().store.obtain(key, makeOrUnknown),
    )
  }
}

/** A handler whose answers are made for each request. */
export function passing<P>(make: (request: Request, params: P) => Promise<Made | null>): RouteHandler<P> {
  return async (request, context) => {
    const params = await context.params
    return answer(request, null, () =>
      once(async () => (await make(request, params)) ?? (await unknownPage())),
    )
  }
}

const once = async (make: () => Promise<Made>): Promise<Obtained> => ({
  page: pageOf(await make()),
  outdated: false,
})

async function answer(
  request: Request,
  key: string | null,
  obtain: () => Promise<Obtained>,
): Promise<Response> {
  try {
    return respond(request, key, await obtain())
  } catch (error) {
    const failure = await failurePage(error, `${request.method} ${new URL(request.url).pathname}`)
    return respond(request, null, { page: pageOf(failure), outdated: false })
  }
}

function respond(request: Request, key: string | null, { page, outdated }: Obtained): Response {
  const ticket = request.headers.get(TICKET) ?? ''
  if (key !== null && page.tags !== null && press().handed.has(ticket)) {
    press().handed.set(ticket, page)
    return new Response(null, { headers: outdated ? OUTDATED : {} })
  }
  const headers = {
    ...headersOf(page, 'identity', env().siteUrl),
    ...(outdated && OUTDATED),
  }
  if (page.status === 200 && isKnownTo(request.headers.get('if-none-match'), page))
    return new Response(null, { status: 304, headers })
  return new Response(page.body.length > 0 ? new Uint8Array(page.body) : null, {
    status: page.status,
    headers,
  })
}
