import { once } from 'node:events'
import type { Server } from 'node:http'
import { asPortError } from '#lib/platform/start/port.ts'

/** @throws StartError when the port cannot be opened */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw asPortError(error, port, host)
  }
}

const PATIENCE = 5_000

/** Takes no new request, lets those under way end, and after a while ends them. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE)
  await closed
  clearTimeout(impatience)
}
