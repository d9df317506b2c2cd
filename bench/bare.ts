// A bare `node:http` that sends one body and its headers again and again: what there is to be as fast as.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [, , file = '', encodedHeaders = '{}'] = process.argv
const body = readFileSync(file)
const headers = JSON.parse(encodedHeaders) as Record<string, string>
const server = createServer({ keepAliveTimeout: 65_000 }, (_, response) => {
  response.writeHead(200, headers).end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' ? address?.port : 0)
})
process.on('disconnect', () => process.exit(0))
