import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '#lib/platform/auth/session.commands.ts'
import { findSession } from '#lib/platform/auth/session.queries.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { goodPassword, makeMember } from '../../test/members.ts'
import { openNewsroom, siteUrl, type Newsroom } from '../../test/newsroom.ts'
import * as enter from './entrer/route.tsx'
import * as ask from './lien/route.tsx'
import * as sent from './envoye/route.tsx'
import * as first from './premier/route.tsx'
import * as signIn from './route.tsx'
import * as signOut from './sortie/route.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const cookieName = '__Secure-authjs.session-token'

interface Sent {
  fields?: Record<string, string>
  headers?: Record<string, string>
  client?: string
  token?: string
}
function post({ fields = {}, headers = {}, client = '203.0.113.7', token }: Sent): Request {
  const cookie: Record<string, string> = token === undefined ? {} : { cookie: `${cookieName}=${token}` }
  const ours = { origin: siteUrl, 'x-frise-client': client }
  return new Request('http://127.0.0.1:3000/connexion', {
    method: 'POST',
    headers: { ...ours, ...cookie, ...headers },
    body: new URLSearchParams(fields),
  })
}
const get = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://127.0.0.1:3000${path}`, { headers })

const cookieToken = (answer: Response) =>
  /session-token=([^;]*)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''

test('a good password goes on to the page that was asked for, with a cookie', async () => {
  const id = await makeMember({ email: 'anne@frise.example', password: goodPassword })
  const fields = { email: 'anne@frise.example', password: goodPassword, suite: '/bureau/articles?q=1' }
  const answer = await signIn.POST(post({ fields }))
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/bureau/articles?q=1')
  expect(answer.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax; Secure$/)
  expect((await findSession(cookieToken(answer), new Date()))?.member.id).toBe(id)
})

test.for(['//evil.example', 'https://evil.example/bureau', '/bureau/../connexion/sortie', '/\\evil.example'])(
  'no redirection to %s',
  async (suite, { task }) => {
    await makeMember({ email: `${task.id}@frise.example`, password: goodPassword })
    const fields = { email: `${task.id}@frise.example`, password: goodPassword, suite }
    expect((await signIn.POST(post({ fields, client: task.id }))).headers.get('location')).toBe('/bureau')
    const page = await (await signIn.GET(get(`/connexion?suite=${encodeURIComponent(suite)}`))).text()
    expect(page).toContain('name="suite" value="/bureau"')
  },
)

test('a wrong password is 401 beside its field, keeps the address and never the password', async () => {
  const fields = { email: 'anne"<b>@frise.example', password: 'typed by mistake' }
  const wrong = await signIn.POST(
    post({ fields: { ...fields, email: 'anne@frise.example' }, client: 'wrong' }),
  )
  const page = await wrong.text()
  expect(wrong.status).toBe(401)
  expect(wrong.headers.get('cache-control')).toBe('no-store')
  expect(page).toMatch(/<title>Erreur\u00a0: Se connecter/)
  expect(page).toMatch(
    /<p class="err" id="e-mdp" role="alert">.*ne vont pas ensemble\. Encore 4\u00a0essais, puis 15\u00a0min/,
  )
  expect(page).toMatch(/<input id="mdp"[^>]*aria-invalid="true" aria-describedby="e-mdp"/)
  expect(page).toContain('value="anne@frise.example"')
  expect(page).not.toContain('typed by mistake')
  const strange = await signIn.POST(post({ fields, client: 'strange' }))
  expect(strange.status).toBe(422)
  expect(await strange.text()).toContain('value="anne&quot;&lt;b&gt;@frise.example"')
})

test('strangers, the deactivated and members read the same page, byte for byte', async () => {
  await makeMember({ email: 'gone@frise.example', password: goodPassword, deactivatedAt: new Date() })
  const pages = ['anne@frise.example', 'gone@frise.example', 'nobody@frise.example'].map(async (email) => {
    const answer = await signIn.POST(post({ fields: { email, password: 'not this one' }, client: 'same' }))
    return `${answer.status} ${(await answer.text()).replaceAll(email, 'X')}`
  })
  expect(new Set(await Promise.all(pages)).size).toBe(1)
})

test('empty fields are 422, each with its sentence, and one alert for all', async () => {
  const answer = await signIn.POST(post({ fields: { email: '', password: '' } }))
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page.match(/À remplir\./g)).toHaveLength(2)
  expect(page.match(/role="alert"/g)).toHaveLength(1)
  expect(page).toContain('2 champs sont à corriger.')
})

test('too many tries are 429 and say how long to wait', async () => {
  const fields = { email: 'tried@frise.example', password: 'wrong again' }
  for (let n = 0; n < 5; n++) await signIn.POST(post({ fields, client: 'tries' }))
  const answer = await signIn.POST(post({ fields, client: 'tries' }))
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800)
  expect(await answer.text()).toMatch(/Attendez 1[45]\u00a0min/)
})

test('another site’s form is 403 and sets no cookie', async () => {
  const fields = { email: 'anne@frise.example', password: goodPassword }
  const answer = await signIn.POST(post({ fields, headers: { 'sec-fetch-site': 'cross-site' } }))
  expect(answer.status).toBe(403)
  expect(answer.headers.get('set-cookie')).toBeNull()
})

test('asking for a link: the same redirection for everybody, then a page that promises nothing', async () => {
  const mails = newsroom.mailbox.received.length
  const answers = ['anne@frise.example', 'nobody@frise.example'].map((email) =>
    ask.POST(post({ fields: { email } })),
  )
  for (const answer of await Promise.all(answers)) {
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/connexion/envoye')
  }
  expect(await (await sent.GET(get('/connexion/envoye'))).text()).toContain(
    'Si cette adresse est celle d’un membre',
  )
  await expect.poll(() => newsroom.mailbox.received.length).toBe(mails + 1)
})

test('opening the link changes nothing, however often; its button signs in, once; then it is 410', async () => {
  const userId = await makeMember({ email: 'link@frise.example' })
  await ask.POST(post({ fields: { email: 'link@frise.example', suite: '/bureau/sources' } }))
  const mail = () => newsroom.mailbox.received.find(({ to }) => to.includes('link@frise.example'))
  await expect.poll(mail).toBeDefined()
  const { pathname, search } = new URL(/https:\S+/.exec(mail()?.text ?? '')?.[0] ?? '')
  const pages = await Promise.all([1, 2, 3].map(() => enter.GET(get(pathname + search))))
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await desk().session.count({ where: { userId } })).toBe(0)
  const page = (await pages[0]?.text()) ?? ''
  expect(page.match(/<button/g)).toHaveLength(1)
  const hidden = page.matchAll(/name="(\w+)" value="([^"]*)"/g)
  const fields = Object.fromEntries(Array.from(hidden, ([, name = '', value = '']) => [name, value]))
  const answer = await enter.POST(post({ fields }))
  expect(answer.headers.get('location')).toBe('/bureau/sources')
  expect((await findSession(cookieToken(answer), new Date()))?.member.id).toBe(userId)
  const again = await enter.POST(post({ fields }))
  expect(again.status).toBe(410)
  expect(await again.text()).toContain('Ce lien ne sert plus')
})

test('the button’s page says no sentence of somebody else’s', async () => {
  const page = await (await enter.GET(get('/connexion/entrer?adresse=Appelez+le+0800&jeton=x'))).text()
  expect(page).not.toContain('0800')
})

test('the first administrator’s page: 410 for a guess; a form that is wrong is kept', async () => {
  expect((await first.GET(get('/connexion/premier?jeton=guess'))).status).toBe(410)
  const fields = { token: 'guess', name: 'Anne', email: 'anne', password: 'a secret but short' }
  const answer = await first.POST(post({ fields, client: 'first' }))
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('name="name" value="Anne"')
  expect(page).not.toContain('a secret but short')
})

test('signing in again ends the former session of this browser', async () => {
  const id = await makeMember({ email: 'again@frise.example', password: goodPassword })
  const { token } = await startSession(desk(), id, new Date())
  await signIn.POST(post({ fields: { email: 'again@frise.example', password: goodPassword }, token }))
  expect(await findSession(token, new Date())).toBeNull()
})

test('who is signed in goes on; signing out ends the session, and another site cannot do it', async () => {
  const id = await makeMember({ email: 'out@frise.example' })
  const { token } = await startSession(desk(), id, new Date())
  const cookie = `${cookieName}=${token}`
  expect(
    (await signIn.GET(get('/connexion?suite=/bureau/acteurs', { cookie }))).headers.get('location'),
  ).toBe('/bureau/acteurs')
  await signOut.POST(post({ token, headers: { origin: 'https://evil.example' } }))
  expect(await findSession(token, new Date())).not.toBeNull()
  const answer = await signOut.POST(post({ token }))
  expect(answer.headers.get('location')).toBe('/connexion')
  expect(answer.headers.get('set-cookie')).toMatch(/session-token=; .*1970/)
  expect(await findSession(token, new Date())).toBeNull()
  expect((await signIn.GET(get('/connexion', { cookie }))).status).toBe(200)
})

test('a bug shows its id and nothing of its inside; what was typed is kept', async () => {
  await desk().$executeRaw`ALTER TABLE session RENAME TO away`
  const fields = { email: 'anne@frise.example', password: goodPassword }
  const answer = await signIn.POST(post({ fields, client: 'bug' }))
  await desk().$executeRaw`ALTER TABLE away RENAME TO session`
  const page = await answer.text()
  expect(answer.status).toBe(500)
  expect(page).toMatch(/signalez l’incident\u00a0[0-9a-f]{8}\./)
  expect(page).toContain('value="anne@frise.example"')
  expect(page).not.toMatch(/prisma|relation|session_token/i)
})
