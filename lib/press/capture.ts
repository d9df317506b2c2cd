import type { IncomingMessage, OutgoingHttpHeaders, OutgoingHttpHeader, ServerResponse } from 'node:http'

/** What a handler wrote, held back. */
export interface Captured {
  status: number
  headers: Record<string, string | string[]>
  body: Buffer
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Lets a handler answer without sending anything.
 *  @returns what it wrote; the response is free to be written to again
 *  @throws what the handler throws before it has ended its answer */
export async function capture(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handle,
): Promise<Captured> {
  const chunks: Buffer[] = []
  try {
    await new Promise<void>((resolve, reject) => {
      Object.assign(response, heldBack(response, chunks, resolve))
      handle(request, response).catch(reject)
      response.once('close', () => reject(new ClientGone()))
    })
  } finally {
    // Its own methods come back from under ours.
    for (const name of HELD) Reflect.deleteProperty(response, name)
  }
  const captured = { status: response.statusCode, headers: headersIn(response), body: Buffer.concat(chunks) }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  return captured
}

const HELD = ['write', 'end', 'writeHead', 'flushHeaders'] as const

/** Nobody waits for the answer any more. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone'
}

function heldBack(
  response: ServerResponse,
  chunks: Buffer[],
  ended: () => void,
): Record<(typeof HELD)[number], unknown> {
  const take = (chunk: unknown, ...rest: unknown[]) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string))
    const done = [chunk, ...rest].find((argument) => typeof argument === 'function') as
      (() => void) | undefined
    done?.()
    return true
  }
  return {
    write: take,
    end: (...given: unknown[]) => {
      take(given[0], ...given.slice(1))
      ended()
      return response
    },
    writeHead: (status: number, ...more: unknown[]) => {
      response.statusCode = status
      setAll(
        response,
        more.find((argument) => typeof argument === 'object' && argument !== null) as Given | undefined,
      )
      return response
    },
    flushHeaders: () => undefined,
  }
}

type Given = OutgoingHttpHeaders | OutgoingHttpHeader[]

function setAll(response: ServerResponse, headers: Given | undefined): void {
  if (Array.isArray(headers)) {
    for (let at = 0; at + 1 < headers.length; at += 2)
      response.setHeader(String(headers[at]), headers[at + 1] ?? '')
    return
  }
  for (const [name, value] of Object.entries(headers ?? {}))
    if (value !== undefined) response.setHeader(name, value)
}

function headersIn(response: ServerResponse): Captured['headers'] {
  const entries = Object.entries(response.getHeaders())
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value : String(value)]],
    ),
  )
}
