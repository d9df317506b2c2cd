import { isIPv6 } from 'node:net'

/** Who asks, for rate limits. server.mjs writes the header over whatever the client sent: the socket's address, or the
 *  one a trusted proxy gives. An IPv6 client owns a whole /64, so that is what counts.
 *  @returns an address, the first half of an IPv6 one, or `unknown` */
export function clientAddress(headers: Headers): string {
  const address = (headers.get('x-frise-client') ?? '').trim().replace(/^::ffff:(?=\d+\.)/i, '')
  return isIPv6(address) ? network(address) : address || 'unknown'
}

function network(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array<string>(Math.max(missing, 0)).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}
