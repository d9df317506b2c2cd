import { z } from 'zod'
import { checked } from '#lib/domain/issue.schema.ts'
import { refuseInvalid } from './refuse.ts'
import { saveOf, type Save } from './save.schema.ts'
import { unstorable } from './storable.ts'

const Envelope = saveOf(z.unknown())

/** What was sent, as its shape has it. Paths of issues are the form's own, without the envelope.
 *  @throws AppError `invalid` */
export function parseSave<T>(schema: z.ZodType<T>, sent: unknown): Save<T> {
  const envelope = checked(Envelope, sent)
  const value = plain(checked(schema, envelope.value))
  refuseInvalid(unstorable(value))
  return { ...envelope, value }
}

/** As JSON keeps it: a key without a value is no key, so that what is stored equals what was sent. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
