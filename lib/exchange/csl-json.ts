import { dateWords } from '#lib/domain/date-words.ts'
import { parsed, pointsOf, type EdtfDate } from '#lib/domain/dates.ts'
import type { Edition, EditionSource } from '#lib/domain/edition.schema.ts'
import type { Point } from '#lib/domain/date-parts.ts'
import { containerOf, keyOf } from './bibliography.ts'

/** The sources of an edition, in the order of its notes. Source: CSL-JSON 1.0.2 */
export const cslJson = (edition: Edition): string => JSON.stringify(edition.sources.map(itemOf))

function itemOf(source: EditionSource) {
  const container = containerOf(source)
  return {
    ...source.csl,
    id: keyOf(source),
    type: source.type,
    title: source.title,
    ...(container && { 'container-title': container }),
    ...(source.publisher && { publisher: source.publisher }),
    ...(source.publishedAt && { issued: issued(parsed(source.publishedAt)) }),
    ...(source.language && { language: source.language }),
    ...(source.url && { URL: source.url }),
  }
}

/** What CSL has no parts for (a quarter, a century, an end that is open) it takes as words. */
function issued(date: EdtfDate) {
  const points = pointsOf(date)
  const [only] = points
  const isWhole = date.kind === 'point' || points.length === 2
  if (!only || !isWhole || points.some((point) => !PARTS.includes(point.precision)))
    return { literal: dateWords(date) }
  return {
    'date-parts': points.map(partsOf),
    ...(date.kind === 'point' && only.precision === 'season' && { season: only.part }),
    ...(points.some(({ qualifier }) => qualifier) && { circa: true }),
  }
}

const PARTS = ['year', 'season', 'month', 'day', 'minute']
const partsOf = ({ year, month, day }: Point) => [year, month, day].filter((part) => part !== undefined)
