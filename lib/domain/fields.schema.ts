import { z } from 'zod'
import { isIssue, parse } from './dates.ts'
import { isZone } from './zone.ts'

// Fields that several nouns share. Every message is a code whose French words stand in the words files.

export const text = (max: number) => z.string().trim().max(max, 'value.too_long')
export const requiredText = (max: number) => text(max).min(1, 'value.required')
/** Empty is null: a field left blank and a field never filled are one thing. */
export const optionalText = (max: number) =>
  text(max)
    .transform((t) => t || null)
    .nullable()

export const Slug = requiredText(120).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug.invalid')

export const Zone = z.string().refine(isZone, 'zone.unknown')

/** EDTF as dates.ts reads it; the issue carries the nearest valid writing where there is one. */
export const EdtfText = z
  .string()
  .trim()
  .min(1, 'value.required')
  .superRefine((written, context) => {
    const date = parse(written)
    if (written !== '' && isIssue(date))
      context.addIssue({ code: 'custom', message: date.code, params: { nearest: date.nearest ?? null } })
  })

export const unique = (ids: string[]) => new Set(ids).size === ids.length
