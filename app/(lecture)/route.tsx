import { HomePage, type CorrectedModel, type HomeModel } from '#components/lists/HomePage.tsx'
import { shortId } from '#lib/domain/ids.ts'
import { organisation } from '#lib/exchange/json-ld.ts'
import { env } from '#lib/platform/env.ts'
import { kept } from '#lib/press/handler.ts'
import type { CorrectionNotice } from '#lib/reading/corrections.queries.ts'
import { readHome, type Home } from '#lib/reading/home.queries.ts'
import { readPublication } from '#lib/reading/settings.queries.ts'
import { cardModel } from './card-model.ts'
import { listDocument } from './list-document.tsx'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept(async (_, __, ___, bare) => {
  const [home, publication] = await Promise.all([readHome(), readPublication()])
  return listDocument({
    title: publication.name,
    description: publication.tagline,
    path: '/',
    bare,
    tags: ['home'],
    jsonLd: [organisation({ url: env().siteUrl, publication })],
    children: <HomePage home={{ publication, ...modelOf(home) }} />,
  })
})

function modelOf({ lead, latest, corrected }: Home): Omit<HomeModel, 'publication'> {
  return {
    lead: lead && {
      ...cardModel(lead.card),
      keys: lead.keys.map((event) => keyModel(event, lead.card.slug)),
    },
    latest: latest.map(cardModel),
    corrected: corrected.map(correctedModel),
  }
}

const keyModel = ({ id, title, ...event }: NonNullable<Home['lead']>['keys'][number], slug: string) => ({
  ...event,
  title: title ?? '',
  href: `/articles/${slug}#e-${shortId(id)}`,
})

function correctedModel({ at, corrections, article }: CorrectionNotice): CorrectedModel {
  const [first] = corrections
  const place = first?.anchor ?? 'modifications'
  return {
    href: `/articles/${article.slug}#${place}`,
    headline: article.headline,
    at,
    said: first?.said ?? null,
    now: first?.now ?? null,
  }
}
