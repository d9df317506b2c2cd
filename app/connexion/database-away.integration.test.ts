import { expect, test } from 'vitest'
import { sessionCookieName } from '#lib/platform/auth/session-cookie.ts'
import { setVariable } from '../../test/environment.ts'
import * as signIn from './route.tsx'

// Nothing listens on port 1.
setVariable('DATABASE_URL', 'postgresql://frise@127.0.0.1:1/frise')

test('without its database the sign-in page is a page, and says so', async () => {
  const headers = { cookie: `${sessionCookieName()}=${'a'.repeat(43)}` }
  const answer = await signIn.GET(new Request('http://127.0.0.1:3000/connexion', { headers }))
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
  expect(await answer.text()).toContain('La base de données ne répond pas')
})
