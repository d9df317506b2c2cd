import { listenForStale } from '#lib/platform/db/stale-tags.ts'
import { logBug } from '#lib/platform/log.ts'
import type { Page } from './page.ts'
import { PageStore } from './page-store.ts'
import { SECTIONS_TAG, sectionsChanged } from './site.ts'

export interface Press {
  store: PageStore
  /** Pages that handlers give back whole, by the ticket of the request: half a megabyte less to write and to collect. A
   *  ticket that is not in here is somebody's invention. */
  handed: Map<string, Page | null>
  stop: () => Promise<void>
}

// One store a process: server.mjs reads what Next's handlers, bundled apart, have put in it.
const kept = globalThis as typeof globalThis & { frisePress?: Press }

/** This process's page store, listening to what commits announce. Until it hears, pages are made at each request. */
export function press(): Press {
  kept.frisePress ??= openPress()
  return kept.frisePress
}

function openPress(): Press {
  const store = new PageStore({
    onFailure: (error, key) => logBug(error, `page ${key}, older copy in service`),
  })
  const stop = listenForStale({
    onTags(tags) {
      store.markStale(tags)
      // Nearly every publication leaves the sections in the title as they were: then other articles stay as they are.
      if (tags.includes('home'))
        void sectionsChanged().then((changed) => changed && store.markStale([SECTIONS_TAG]))
    },
    onHearing: () => store.hear(),
    onDeaf: () => store.deaf(),
  })
  return { store, handed: new Map(), stop }
}
