import { beforeAll, expect, test } from 'vitest'
import { setVariable } from '../../../test/environment.ts'
import { isOwnForm, readForm } from './form-post.ts'

beforeAll(() => {
  setVariable('SITE_URL', 'https://frise.example')
})

const post = (headers: Record<string, string>, body = 'email=a%40b.fr&suite=') =>
  new Request('http://127.0.0.1:3000/connexion', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  })

test.for([
  [{}, true, 'no browser'],
  [{ 'sec-fetch-site': 'same-origin' }, true, 'our page'],
  [{ 'sec-fetch-site': 'none' }, true, 'a reload'],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://frise.example' }, false, 'another site'],
  [{ 'sec-fetch-site': 'same-site' }, false, 'a neighbour'],
  [{ origin: 'https://frise.example' }, true, 'our origin'],
  [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, true, 'the address that was typed'],
  [{ origin: 'https://evil.example' }, false, 'another origin'],
  [{ origin: 'https://frise.example.evil.example' }, false, 'an origin that begins like ours'],
  [{ origin: 'null' }, false, 'a sandbox'],
] as const)('%j: %s (%s)', ([headers, own]) => {
  expect(isOwnForm(post(headers))).toBe(own)
})

test('fields are read as the form has them', async () => {
  expect(await readForm(post({}, 'email=%C3%A9%40b.fr&password=a+b%26c'))).toEqual({
    email: 'é@b.fr',
    password: 'a b&c',
  })
})

test('what no form of ours sends is refused', async () => {
  const unreadable: unknown = expect.objectContaining({
    code: 'invalid',
    issues: [{ path: '', code: 'form.invalid' }],
  })
  await expect(readForm(post({ 'content-type': 'application/json' }))).rejects.toEqual(unreadable)
  await expect(readForm(post({}, `email=${'a'.repeat(20_000)}`))).rejects.toEqual(unreadable)
  await expect(readForm(post({ origin: 'https://evil.example' }))).rejects.toMatchObject({
    code: 'forbidden',
  })
})
