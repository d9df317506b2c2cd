import { z } from 'zod'
import { EdtfText, optionalText, text, unique, Zone } from '#lib/domain/fields.schema.ts'
import { Prose } from '#lib/domain/prose.schema.ts'
import { Claims } from '../claim/claim-input.schema.ts'
import { Instant } from '../revision/instant.schema.ts'

const hasClock = (edtf: string) => edtf.includes('T')

/** An event as the form, the action, the API, the revision and the import have it. */
export const EventInput = z
  .strictObject({
    occurredAt: EdtfText,
    clockApproximate: z.boolean(),
    zone: Zone.nullable(),
    place: optionalText(200),
    sortAt: EdtfText.nullable(),
    title: optionalText(300),
    body: Prose,
    knownAt: Instant.nullable(),
    participants: z
      .array(z.strictObject({ actorId: z.uuid('value.required'), role: text(200) }))
      .max(200, 'value.too_long')
      .refine((list) => unique(list.map((p) => p.actorId)), 'participant.twice'),
    claims: Claims,
  })
  .refine((e) => e.zone !== null || !(hasClock(e.occurredAt) || e.sortAt), {
    path: ['zone'],
    message: 'zone.missing',
  })
  .refine((e) => e.sortAt === null || hasClock(e.sortAt), {
    path: ['sortAt'],
    message: 'date.clock_missing',
  })
  .refine((e) => !e.clockApproximate || hasClock(e.occurredAt), {
    path: ['clockApproximate'],
    message: 'date.no_clock_to_approximate',
  })
export type EventInput = z.infer<typeof EventInput>
