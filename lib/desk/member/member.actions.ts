'use server'

import { revalidatePath } from 'next/cache'
import { requireMember } from '#lib/platform/auth/require-member.ts'
import { formOutcome } from './form-outcome.ts'
import * as members from './member.commands.ts'
import { done } from './member.words.ts'
import type { FormOutcome } from './member.schema.ts'

type Fields = Record<string, string>
type Admin = Awaited<ReturnType<typeof requireMember<'administer'>>>

/** Asks for an administrator first: whoever calls the action's address is anybody. */
function asAdmin(
  form: FormData,
  work: (by: Admin, fields: Fields) => Promise<{ message: string; link?: string }>,
) {
  return formOutcome(form, async (fields) => {
    const outcome = await work(await requireMember('administer'), fields)
    revalidatePath('/bureau/membres')
    return outcome
  })
}

export async function inviteAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return asAdmin(form, async (by, fields) => {
    const { link } = await members.inviteMember(by, fields)
    return link ? { message: done.notMailed, link } : { message: done.invited(fields.email ?? '') }
  })
}

export async function changeRoleAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return asAdmin(form, async (by, fields) => {
    await members.changeRole(by, fields)
    return { message: done.role }
  })
}

export async function deactivateAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return asAdmin(form, async (by, fields) => {
    await members.deactivateMember(by, fields)
    return { message: done.deactivated }
  })
}

export async function reactivateAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return asAdmin(form, async (by, fields) => {
    await members.reactivateMember(by, fields)
    return { message: done.reactivated }
  })
}

export async function endSessionsAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return asAdmin(form, async (by, fields) => {
    const ended = await members.endMemberSessions(by, fields)
    return { message: done.sessionsEnded(ended) }
  })
}
