import { listenForStale } from '#lib/platform/db/stale-tags.ts'
import { logBug } from '#lib/platform/log.ts'
import { PageStore } from './page-store.ts'
import { SECTIONS_TAG, sectionsChanged } from './site.ts'

export interface Press {
  store: PageStore
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
  return { store, stop }
}
