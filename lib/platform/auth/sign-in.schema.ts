import { z } from 'zod'
import { optionalText, requiredText } from '#lib/domain/fields.schema.ts'

/** Folded as it is stored, so that one person has one address. */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'value.required')
  .max(254, 'value.too_long')
  .pipe(z.email('email.invalid'))

export const PersonName = requiredText(120)
export const OptionalName = optionalText(120)

export const PASSWORD_MIN = 12
const PASSWORD_MAX = 200

/** A password being chosen: length is what makes it hard to guess. One fault is said at a time. */
export const NewPassword = z
  .string()
  .min(1, { error: 'value.required', abort: true })
  .min(PASSWORD_MIN, { error: 'password.too_short', abort: true })
  .max(PASSWORD_MAX, { error: 'value.too_long', abort: true })
  .refine((password) => new Set(password).size > 3, 'password.too_simple')

export const PasswordSignIn = z.object({
  email: EmailAddress,
  password: z.string().min(1, 'value.required').max(PASSWORD_MAX, 'value.too_long'),
})

export const LinkRequest = z.object({ email: EmailAddress, suite: z.string().optional() })

/** Without a password, the first administrator asks for links by e-mail. */
export const FirstAdmin = z.object({
  token: z.string().min(1, 'value.required'),
  name: PersonName,
  email: EmailAddress,
  password: z
    .string()
    .transform((typed) => (typed === '' ? null : typed))
    .pipe(NewPassword.nullable()),
})
