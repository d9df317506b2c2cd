import { LONG, MAIN } from './measure.ts'

/** One of every kind of page that readers get. `kept`: by the press store. */
export const PAGES: { path: string; kept: boolean; status?: number }[] = [
  { path: '/', kept: true },
  { path: MAIN, kept: true },
  { path: `${MAIN}?au=2023-11-20`, kept: true },
  { path: `${MAIN}?acteur=mira-murati`, kept: true },
  { path: `${LONG}-1000?partie=2`, kept: true },
  { path: `${MAIN}/modifications`, kept: true },
  { path: `${MAIN}/editions/1`, kept: true },
  { path: `${MAIN}/vote`, kept: false },
  { path: '/rubriques/intelligence-artificielle', kept: true },
  { path: '/auteurs/eloise-temoin', kept: true },
  { path: '/acteurs/sam-altman', kept: true },
  { path: '/archives', kept: true },
  { path: '/archives/2023', kept: true },
  { path: '/recherche', kept: false },
  { path: '/recherche?q=altman', kept: false },
  { path: '/recherche?q=altman&de=2023-11-17&a=2023-11-19', kept: false },
  { path: '/recherche?q=zzzz', kept: false },
  { path: `${MAIN}/suivre`, kept: false },
  { path: '/abonnement', kept: false },
  { path: '/rectificatifs', kept: true },
  { path: '/charte', kept: true },
  { path: '/introuvable', kept: false, status: 404 },
]
