import type { EventInput } from '#lib/desk/event/event.schema.ts'

/** A blank event: the newsroom's zone waits for a clock time. */
export const emptyEvent = (): EventInput => ({
  occurredAt: '',
  clockApproximate: false,
  zone: null,
  place: null,
  sortAt: null,
  title: null,
  body: { type: 'doc', content: [] },
  knownAt: null,
  participants: [],
  claims: [],
})
