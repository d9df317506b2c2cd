'use server'

import { revalidatePath } from 'next/cache'
import { AppError } from '#lib/domain/errors.ts'
import { requireMember } from '#lib/platform/auth/require-member.ts'
import { currentSession } from '#lib/platform/auth/session.ts'
import { changeName, changePassword, endOtherSessions } from './account.commands.ts'
import { formOutcome } from './form-outcome.ts'
import { done } from './member.words.ts'
import type { FormOutcome } from './member.schema.ts'

// A server action is not told that its client has gone: its hashing is bounded in time instead.
const PATIENCE = 10_000

export async function changeNameAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return formOutcome(form, async (fields) => {
    await changeName(await requireMember('desk.read'), fields)
    revalidatePath('/bureau', 'layout')
    return { message: done.name }
  })
}

export async function changePasswordAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return formOutcome(form, async (fields) => {
    const member = await requireMember('desk.read')
    await changePassword(member, fields, {
      sessionToken: await ownToken(),
      signal: AbortSignal.timeout(PATIENCE),
    })
    revalidatePath('/bureau/compte')
    return { message: done.password }
  })
}

export async function endOtherSessionsAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return formOutcome(form, async () => {
    const ended = await endOtherSessions(await requireMember('desk.read'), await ownToken())
    revalidatePath('/bureau/compte')
    return { message: done.sessionsEnded(ended) }
  })
}

async function ownToken(): Promise<string> {
  const session = await currentSession()
  if (!session) throw new AppError('signed_out')
  return session.token
}
