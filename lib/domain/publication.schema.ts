import { z } from 'zod'

/** What the publication calls itself: the value of the setting `public.publication`. */
export const Publication = z.object({
  name: z.string().trim().min(1),
  tagline: z.string(),
  notice: z.string().nullable().default(null), // on every page, for instance that all of it is a demonstration
})
export type Publication = z.infer<typeof Publication>

/** Until an administrator has named it. */
export const unnamed: Publication = { name: 'Frise', tagline: 'Chronologies sourcées', notice: null }

const Section = z.object({
  heading: z.string(),
  paragraphs: z.array(z.string()).default([]),
  list: z.array(z.string()).default([]),
})

/** A page that says who answers for the publication, and how. `id` is its address (`/charte`). */
export const TrustPage = z.object({
  id: z.enum(['a-propos', 'charte', 'mentions-legales', 'donnees-personnelles', 'accessibilite', 'contact']),
  title: z.string().min(1),
  sections: z.array(Section),
})
export type TrustPage = z.infer<typeof TrustPage>

/** The value of the setting `public.trust`, in the order of the footer. */
export const TrustPages = z.array(TrustPage)
