import { passing } from './handler.ts'
import { notAllowedPage } from './notice-page.ts'

const READ = 'GET, HEAD'
const refused = (allow: string) => passing(async () => notAllowedPage(allow))

/** For addresses that are read and nothing else: a route exports them beside its GET. HEAD is Next's own. */
export const POST = refused(READ)
export const PUT = refused(READ)
export const PATCH = refused(READ)
export const DELETE = refused(READ)
export const OPTIONS = passing(async () => ({
  status: 204,
  headers: { allow: READ, 'cache-control': 'no-store' },
  body: '',
  tags: null,
}))

/** For an address that also takes a form. */
export const refusedBesideForm = refused('GET, HEAD, POST')
