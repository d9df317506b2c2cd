import { z } from 'zod'

/** A reader's note, as a form sends it. */
export const VoteInput = z.object({
  note: z.coerce.number('value.invalid').int('value.invalid').min(1, 'value.invalid').max(5, 'value.invalid'),
})
