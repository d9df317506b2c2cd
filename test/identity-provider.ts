import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface IdentityProvider {
  issuer: string
  /** Agrees, as the person with these claims. @returns where the browser is sent back to */
  authorize: (request: URL, claims: Record<string, unknown>) => URL
  close: () => Promise<void>
}

const key = { kid: 'one', ...generateKeyPairSync('rsa', { modulusLength: 2048 }) }

/** As much of an OpenID Connect provider as signing in takes, on the loopback address. */
export async function openIdentityProvider(): Promise<IdentityProvider> {
  const granted = new Map<string, Record<string, unknown>>()
  const server = createServer((request, response) => {
    void answer(request, granted).then((body) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = issuerOf((server.address() as AddressInfo).port)
  const authorize = (request: URL, claims: Record<string, unknown>) => {
    const asked = request.searchParams
    const code = randomUUID()
    granted.set(code, { ...claims, iss: issuer, aud: asked.get('client_id'), nonce: asked.get('nonce') })
    const back = new URL(asked.get('redirect_uri') ?? '')
    back.searchParams.set('code', code)
    back.searchParams.set('state', asked.get('state') ?? '')
    return back
  }
  return { issuer, authorize, close: () => new Promise<void>((closed) => server.close(() => closed())) }
}

const issuerOf = (port: number) => `http://127.0.0.1:${port}`

async function answer(
  request: IncomingMessage,
  granted: Map<string, Record<string, unknown>>,
): Promise<unknown> {
  const issuer = issuerOf(request.socket.localPort ?? 0)
  if (request.url === '/.well-known/openid-configuration') return discovery(issuer)
  if (request.url === '/keys')
    return { keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: key.kid, alg: 'RS256' }] }
  const claims = granted.get(new URLSearchParams(await bodyOf(request)).get('code') ?? '')
  return { access_token: 'unused', token_type: 'Bearer', expires_in: 60, id_token: idToken(claims ?? {}) }
}

const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
})

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk as string
  return body
}

function idToken(claims: Record<string, unknown>): string {
  const now = Math.floor(Date.now() / 1000)
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const signed = `${encode({ alg: 'RS256', kid: key.kid })}.${encode({ iat: now, exp: now + 60, ...claims })}`
  return `${signed}.${sign('sha256', Buffer.from(signed), key.privateKey).toString('base64url')}`
}
