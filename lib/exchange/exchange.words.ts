import type { ClaimStatus, SourceTier, Stance } from '#lib/domain/claim.schema.ts'

const status: Record<ClaimStatus, string> = {
  established: 'établi',
  reported: 'rapporté',
  unverified: 'à vérifier',
  disputed: 'contesté',
  refuted: 'démenti',
  opinion: 'analyse',
}
const tier: Record<SourceTier, string> = { primary: 'Sources primaires', secondary: 'Sources secondaires' }
const stance: Record<Stance, string> = { supports: 'appuie', disputes: 'conteste', mentions: 'mentionne' }

/** French words of what leaves the site as text. */
export const exchangeWords = {
  status,
  tier,
  stance,
  home: 'Accueil',
  corrections: 'Rectificatifs',
  correction: (said: string, now: string) =>
    `Nous avions écrit\u00a0: «\u00a0${said}\u00a0». Il faut lire\u00a0: «\u00a0${now}\u00a0».`,
  sources: 'Sources',
} as const
