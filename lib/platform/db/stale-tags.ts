import pg from 'pg'
import { env } from '../env.ts'
import { log } from '../log.ts'

/** Where commits announce what they changed, as tags parted by spaces (trigger `announce`, and commands of their own). */
export const CHANNEL = 'frise_stale'

export interface StaleListener {
  onTags: (tags: string[]) => void
  /** From now on every announcement arrives. */
  onHearing: () => void
  /** From now on announcements may be lost. */
  onDeaf: () => void
}

const RETRY = 500
const PULSE = 10_000

const kept = globalThis as typeof globalThis & { friseStale?: Set<StaleListener['onTags']> }
const here = (kept.friseStale ??= new Set())

/** Tells this process's own page store at once, so that whoever published finds the new page without waiting for
 *  Postgres to carry the announcement back. Call it after the commit that announces the same tags. */
export function staleHere(tags: string[]): void {
  for (const onTags of here) onTags(tags)
}

/** Listens until `stop` is called, and connects again when the connection is lost.
 *  @returns stops listening */
export function listenForStale(listener: StaleListener): () => Promise<void> {
  here.add(listener.onTags)
  let stopped = false
  let ear: Ear | undefined
  let timer: NodeJS.Timeout | undefined
  let said = false // once a silence, not at every attempt to end it
  const onHearing = () => {
    said = false
    listener.onHearing()
  }
  const onLost = (reason: string) => {
    if (stopped) return
    if (!said) log.warn({ reason }, 'announcements are not heard')
    said = true
    listener.onDeaf()
    timer = setTimeout(connect, RETRY)
  }
  const connect = () => {
    ear = openEar(listener.onTags, onHearing, onLost)
  }
  connect()
  return async () => {
    stopped = true
    clearTimeout(timer)
    here.delete(listener.onTags)
    await ear?.close()
  }
}

interface Ear {
  close: () => Promise<void>
}

/** One connection. `onLost` is called once, also when it could not be made. */
function openEar(
  onTags: StaleListener['onTags'],
  onHearing: () => void,
  onLost: (reason: string) => void,
): Ear {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    application_name: 'frise-ecoute',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  })
  let pulse: NodeJS.Timeout | undefined
  let open = true
  const lost = (error?: Error) => {
    if (!open) return
    open = false
    clearInterval(pulse)
    void client.end().catch(() => undefined)
    onLost(error?.message ?? 'connection ended')
  }
  client.on('notification', ({ payload }) => onTags((payload ?? '').split(' ').filter(Boolean)))
  client.on('error', lost)
  client.on('end', () => lost())
  void client
    .connect()
    .then(() => client.query(`LISTEN ${CHANNEL}`))
    .then(onHearing)
    // A connection that the network has dropped without a word would stay silent for ever.
    .then(() => (pulse = setInterval(() => void client.query('SELECT').catch(lost), PULSE).unref()))
    .catch(lost)
  return {
    async close() {
      open = false
      clearInterval(pulse)
      await client.end().catch(() => undefined)
    },
  }
}
