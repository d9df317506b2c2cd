import { createServer, type Server } from 'node:http'
import { once } from 'node:events'

export interface HealthPort {
  host: string
  port: number
}

/** `GET /sante` as the site answers it, so that one health check serves both processes.
 *  @param isWell asked at each request
 *  @returns the server, listening */
export async function serveHealth(
  { host, port }: HealthPort,
  isWell: () => Promise<boolean>,
): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request.url === '/sante' ? isWell : undefined).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      response.end(JSON.stringify(body))
    })
  })
  server.listen(port, host)
  await once(server, 'listening')
  return server
}

async function answer(isWell?: () => Promise<boolean>): Promise<[status: number, body: object]> {
  if (!isWell) return [404, { status: 'not_found' }]
  return (await isWell()) ? [200, { status: 'ok' }] : [503, { status: 'error', failing: ['jobs'] }]
}
