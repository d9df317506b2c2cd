const TRACKING = /^(utm_.*|fbclid|gclid|mc_[ce]id|ref|ref_src|smid|cmpid)$/i

/** An address as a key: without scheme, www, tracking, fragment or final slash. Two sources that share it may be one.
 *  @returns null without an address */
export function canonicalUrl(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null
  const url = new URL(address)
  for (const key of [...url.searchParams.keys()]) if (TRACKING.test(key)) url.searchParams.delete(key)
  url.searchParams.sort()
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`
}
