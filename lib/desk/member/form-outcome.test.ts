import { expect, test } from 'vitest'
import { AppError } from '#lib/domain/errors.ts'
import { formOutcome } from './form-outcome.ts'

const form = new FormData()
form.set('email', 'anne@frise.example')
form.set('password', 'secret phrase')
form.set('current', 'older phrase')
form.set('$ACTION_KEY', 'k')
const kept = { email: 'anne@frise.example' }
const failing = (error: Error) => formOutcome(form, () => Promise.reject(error))

test('the work gets the fields, without React’s own', async () => {
  let given = {}
  const outcome = await formOutcome(form, async (fields) => {
    given = fields
    return { message: 'Fait.' }
  })
  expect(given).toEqual({ email: 'anne@frise.example', password: 'secret phrase', current: 'older phrase' })
  expect(outcome).toEqual({ state: 'done', message: 'Fait.' })
})

test('what was typed is kept, passwords are not', async () => {
  const issues = [{ path: 'email', code: 'member.known' }]
  expect(await failing(new AppError('conflict', { issues }))).toEqual({ state: 'invalid', issues, kept })
  expect(await failing(new AppError('forbidden'))).toEqual({ state: 'refused', code: 'forbidden', kept })
  const limited = new AppError('rate_limited', { detail: { retryAfter: 60 } })
  expect(await failing(limited)).toEqual({ state: 'refused', code: 'rate_limited', kept, retryAfter: 60 })
})

test('of a bug, only the id of its log line is shown', async () => {
  const outcome = await failing(new Error('connection to 10.0.0.1 refused'))
  expect(outcome).toEqual({ state: 'failed', logId: expect.stringMatching(/^[0-9a-f]{8}$/) as string, kept })
})
