import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Edition, EditionClaim } from '#lib/domain/edition.schema.ts'
import { demoEdition } from '../../test/demo-edition.ts'
import { faultsOf } from '../../test/html-checks.ts'
import { claimAnchor, indexOf } from '../article/edition-index.ts'
import { Event } from './Event.tsx'
import { whenOf } from './when.ts'

const edition = demoEdition()
const event = edition.events.find((e) => edition.claims.filter((c) => c.eventId === e.id).length === 2)!

function render(
  changed: Partial<typeof event>,
  change: (claims: EditionClaim[]) => EditionClaim[] = (c) => c,
) {
  const shown = { ...event, ...changed }
  const claims = edition.claims.filter((c) => c.eventId === event.id)
  const alone: Edition = {
    ...edition,
    events: [shown],
    claims: change(claims),
    blocks: edition.blocks
      .flatMap((b) => (b.kind === 'timeline' ? [{ ...b, eventIds: [event.id] }] : []))
      .slice(0, 1),
  }
  const list = (
    <ol>
      <Event event={shown} when={whenOf(shown, '', 'day')} index={indexOf(alone)} />
    </ol>
  )
  return { html: renderToStaticMarkup(list), claims: alone.claims }
}

test('claims that no words say are listed by their statements, with their anchors', () => {
  const { html, claims } = render({ body: { type: 'doc', content: [] } })
  const list = /<ul class="unsaid">.*?<\/ul>/.exec(html)?.[0] ?? ''
  for (const claim of claims) expect(list).toContain(`id="${claimAnchor(claim.id)}"`)
})

test('two versions that contradict each other stand side by side, each with its own mark', () => {
  const { html, claims } = render({ body: { type: 'doc', content: [] } }, ([a, b]) => [
    a!,
    { ...b!, contradictsId: a!.id },
  ])
  const versions = /<div class="versions".*?<\/div><\/div>/.exec(html)?.[0] ?? ''
  for (const claim of claims) expect(versions).toContain(`id="${claimAnchor(claim.id)}"`)
  expect(html).not.toContain('class="unsaid"')
  expect(html.match(/Contredit\u00a0: /g)).toHaveLength(2)
})

test('anchors of merged events lead to the one that is left', () => {
  const { html } = render({ aliases: ['0000000000', '1111111111'] })
  expect(html).toMatch(
    /<a class="perma[^>]*>(<span class="ap">[^<]*<\/span>)?<span id="e-1111111111"><span id="e-0000000000">/,
  )
  expect(faultsOf(html).filter((fault) => !/heading|id [sg]-/.test(fault))).toEqual([])
})

test('an event without a title has no empty heading', () => {
  expect(render({ title: null }).html).not.toContain('<h4')
})
