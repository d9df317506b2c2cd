import type { ClaimStatus, SourceTier, Stance } from './claim.schema.ts'
import type { EditionKind } from './edition.schema.ts'

// The closed lists of the domain in French, lower case: reader pages, desk, feeds and exports say the same word.

export const STATUS_WORDS: Record<ClaimStatus, string> = {
  established: 'établi',
  reported: 'rapporté',
  unverified: 'à vérifier',
  disputed: 'contesté',
  refuted: 'démenti',
  opinion: 'analyse',
}

/** In order of trust, as readers are shown them. */
export const STATUS_ORDER = Object.keys(STATUS_WORDS) as ClaimStatus[]

/** The same in an address: `?statut=a-verifier`. */
export const STATUS_SLUGS: Record<ClaimStatus, string> = {
  established: 'etabli',
  reported: 'rapporte',
  unverified: 'a-verifier',
  disputed: 'conteste',
  refuted: 'dementi',
  opinion: 'analyse',
}

/** What a source does to a claim: «Axios appuie». */
export const STANCE_WORDS: Record<Stance, string> = {
  supports: 'appuie',
  disputes: 'conteste',
  mentions: 'mentionne',
}

export const TIER_WORDS: Record<SourceTier, string> = {
  primary: 'source primaire',
  secondary: 'source secondaire',
}

export const KIND_WORDS: Record<EditionKind, string> = {
  publication: 'publication',
  update: 'mise à jour',
  clarification: 'précision',
  correction: 'rectificatif',
  minor: 'retouche',
}
