// What a page must keep to, read from its markup: for tests of components that render static HTML.

export interface Element {
  name: string
  attributes: Map<string, string>
}

const TAG = /<([a-z][a-z0-9]*)((?:\s+[a-zA-Z:-]+(?:="[^"]*")?)*)\s*\/?>/g
const ATTRIBUTE = /([a-zA-Z:-]+)(?:="([^"]*)")?/g

export function elementsOf(html: string): Element[] {
  return [...html.matchAll(TAG)].map(([, name = '', written = '']) => ({
    name,
    attributes: new Map(
      [...written.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key.toLowerCase(), value]),
    ),
  }))
}

const valuesOf = (html: string, attribute: string) =>
  elementsOf(html).flatMap((element) => element.attributes.get(attribute) ?? [])

export const idsOf = (html: string) => valuesOf(html, 'id')

const doubled = (values: string[]) => values.filter((value, n) => values.indexOf(value) !== n)

/** Fragments, panels and labels that name nothing on the page. */
function deadReferences(html: string): string[] {
  const ids = new Set(idsOf(html))
  const fragments = valuesOf(html, 'href').filter((href) => href.startsWith('#'))
  const named = ['popovertarget', 'aria-labelledby', 'for'].flatMap((attribute) => valuesOf(html, attribute))
  return [...new Set([...fragments.map((href) => href.slice(1)), ...named])].filter((id) => !ids.has(id))
}

/** Heading levels that are skipped on the way down: `h2 → h4`. */
function skippedHeadings(html: string): string[] {
  const levels = elementsOf(html).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
  return levels.flatMap((level, n) => {
    const before = levels[n - 1] ?? 0
    return level > before + 1 ? [`h${before} → h${level}`] : []
  })
}

const EMPTY =
  /<(p|li|a|span|h[1-6]|ul|ol|div|section|b|i|sup|blockquote|figcaption|time|button|summary|dd|dt)(\s[^>]*)?><\/\1>/g

/** Everything that is wrong with a page's structure; [] for a sound one. */
export function faultsOf(html: string): string[] {
  return [
    ...doubled(idsOf(html)).map((id) => `two elements have the id ${id}`),
    ...deadReferences(html).map((id) => `nothing has the id ${id}`),
    ...skippedHeadings(html).map((skip) => `heading levels ${skip}`),
    ...[...html.matchAll(EMPTY)].map(([element]) => `empty ${element}`),
    ...elementsOf(html)
      .filter(({ name, attributes }) => name === 'img' && !attributes.has('alt'))
      .map(() => 'an image without alt'),
  ]
}
