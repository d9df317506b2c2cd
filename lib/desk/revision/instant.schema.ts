import { z } from 'zod'

/** An instant in the one form in which it is stored, compared and sent back: UTC, milliseconds, `Z`. */
export const Instant = z.iso
  .datetime('value.required')
  .transform((written) => new Date(written).toISOString())
  .refine((instant) => instant >= '0001', 'value.invalid') // Postgres has no year 0
