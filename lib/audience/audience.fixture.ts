import { desk } from '#lib/platform/db/desk-client.ts'
import type { ReceivedMail } from '../../test/mailbox.ts'

const HOUR = 3_600_000
export const NOW = new Date('2026-11-27T12:00:00.000Z')
export const hours = (n: number) => new Date(NOW.getTime() + n * HOUR)

/** A campaign that runs for two days around `NOW`.
 *  @returns its id */
export async function campaign(
  more: { code?: string; pool?: string[]; endsAt?: Date } = {},
): Promise<string> {
  const { code = null, pool = [], endsAt = hours(24) } = more
  const { id } = await desk().campaign.create({
    data: {
      text: 'Le recueil 2023 à moitié prix.',
      consent: 'Recevoir aussi la lettre de la rédaction.',
      mailBody: 'Votre code\u00a0: {code}. Il vaut jusqu’au {date}.',
      code,
      startsAt: hours(-24),
      endsAt,
      codes: { create: pool.map((each) => ({ code: each })) },
    },
  })
  return id
}

/** The token of the link to a page that a letter holds. */
export function tokenIn(mail: ReceivedMail | undefined, page: string): string {
  const link = (mail?.text.match(/https?:\S+/g) ?? []).find((address) => address.includes(page))
  return new URL(link ?? 'none:').searchParams.get('jeton') ?? ''
}
