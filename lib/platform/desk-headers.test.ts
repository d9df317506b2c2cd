import { beforeAll, expect, test } from 'vitest'
import { setVariable } from '../../test/environment.ts'
import { deskPolicy, privateHeaders, signInPolicy } from './desk-headers.ts'

beforeAll(() => {
  setVariable('SITE_URL', 'https://frise.example')
})

test('on the desk no script runs without the nonce', () => {
  const policy = deskPolicy('n0nce', false)
  expect(policy).toContain("script-src 'nonce-n0nce' 'strict-dynamic';")
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|style-src [^;]*unsafe-inline/)
  expect(deskPolicy('n0nce', true)).toContain("'unsafe-eval'")
})

test('on sign-in no script runs at all, and its form stays here unless an identity provider is asked', () => {
  expect(signInPolicy(false)).toMatch(/^default-src 'none'; (?!.*script-src).*form-action 'self'$/)
  expect(signInPolicy(true)).not.toContain('form-action')
})

test('private pages are kept nowhere, and a one-time link leaves with no referrer', () => {
  expect(privateHeaders()).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
    'strict-transport-security': 'max-age=31536000',
  })
})
