/** Where to go after sign-in. Anything but an address of the desk becomes its home: no open redirect.
 *  @param wanted the `suite` parameter, as anybody may have written it */
export function deskPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/bureau(?=$|[/?#])[\x21-\x5b\x5d-\x7e]*$/.test(wanted))
    return '/bureau'
  const { pathname, search, hash } = new URL(wanted, 'http://desk')
  // Read as a browser does: `/bureau/../elsewhere` has left the desk.
  return /^\/bureau(?=$|\/)/.test(pathname) ? pathname + search + hash : '/bureau'
}

/** A page of sign-in that goes on to `suite`. */
export const withSuite = (page: string, suite: string) =>
  suite === '/bureau' ? page : `${page}?${new URLSearchParams({ suite }).toString()}`
