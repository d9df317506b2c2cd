import { expect, test } from 'vitest'
import { AppError, type ErrorCode } from '#lib/domain/errors.ts'
import { refusalOf } from './refusal.ts'

const issues = [{ path: 'slug', code: 'slug.taken' }]

test('faults of fields are shown at their fields, also those that only the database knows', () => {
  for (const code of ['invalid', 'conflict'] as const)
    expect(refusalOf(new AppError(code, { issues }))).toEqual({ state: 'invalid', issues })
})

test('a stale save comes back with what is stored, by whom and when', () => {
  const detail = {
    version: 3,
    by: 'Anne',
    at: '2026-11-25T10:00:00.000Z',
    stored: { title: 'x' },
    conflicts: ['title'],
  }
  expect(refusalOf(new AppError('stale', { detail }))).toEqual({ state: 'stale', ...detail })
})

test('whoever is signed out is told so; every other refusal is named', () => {
  expect(refusalOf(new AppError('signed_out'))).toEqual({ state: 'signed_out' })
  for (const code of ['forbidden', 'not_found', 'conflict', 'rate_limited', 'gate'] satisfies ErrorCode[])
    expect(refusalOf(new AppError(code))).toEqual({ state: 'refused', code })
})
