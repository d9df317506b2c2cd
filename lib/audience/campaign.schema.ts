import { z } from 'zod'
import { optionalText, requiredText } from '#lib/domain/fields.schema.ts'
import { typeset } from '#lib/domain/typography.ts'
import { instantOf } from '#lib/domain/zone.ts'

const sentence = (max: number) => requiredText(max).transform(typeset)

/** The same moment with all its parts. `Date` reads the 30th of February as the 2nd of March: it gives another day back. */
function wallOf(written: string): string | null {
  const at = new Date(written.includes('T') ? `${written}Z` : written)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

/** A moment as a clock in Paris shows it: `2026-12-01` (its first), `2026-12-01T08:00`. */
const Moment = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/, 'moment.invalid')
  .refine((written) => wallOf(written)?.startsWith(written) === true, 'moment.invalid')
  .transform((written) => Date.parse(wallOf(written) ?? ''))
  .transform((wall) => new Date(instantOf(wall, 'Europe/Paris')))

/** A campaign: what its banner promises, and what keeps the promise. */
export const NewCampaign = z
  .object({
    text: sentence(160),
    consent: sentence(300),
    mailBody: sentence(2_000).refine((body) => body.includes('{code}'), 'campaign.no_code'),
    code: optionalText(80),
    startsAt: Moment,
    endsAt: Moment,
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, 'campaign.ends_first')

/** Codes as they stand in a file, one a line. */
export const CodeList = z
  .string()
  .transform((text) => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean))
  .pipe(z.array(z.string().max(80, 'value.too_long')).min(1, 'value.required'))
