import type { Issue } from '#lib/domain/errors.ts'
import { dateWords } from '#lib/domain/date-words.ts'
import { isIssue, parse } from '#lib/domain/dates.ts'

const NB = '\u00a0'

/** What to say of each code, beside the field. A sentence says what is wrong and what to do. */
const WORDS: Record<string, string> = {
  'value.required': 'À remplir.',
  'value.invalid': 'Cette valeur n’est pas comprise. Corrigez-la.',
  'value.too_small': 'Trop court.',
  'value.too_long': 'Trop long.',
  'value.unknown_key': 'Champ inconnu.',
  'url.invalid': `Une adresse commence par https://, par exemple${NB}: https://exemple.fr/page.`,
  'slug.invalid': `Minuscules sans accent, chiffres et traits d’union seulement, par exemple${NB}: nuit-du-4-aout.`,
  'slug.taken': 'Cette adresse est déjà prise. Choisissez-en une autre.',
  'slug.reserved': 'Cette adresse a déjà été publiée pour un autre article. Choisissez-en une autre.',
  'zone.missing': 'Une heure demande un fuseau. Choisissez celui du lieu.',
  'zone.unknown': 'Fuseau inconnu. Choisissez-en un dans la liste.',
  'date.no_clock_to_approximate': 'Seule une heure peut être approchée. Donnez l’heure, ou décochez.',
  'date.order': 'La fin précède le début.',
  'participant.twice': 'Le même acteur est cité deux fois. Retirez-en un.',
  'author.twice': 'La même signature est choisie deux fois.',
  'category.twice': 'La même rubrique est choisie deux fois.',
  'event.twice': 'Le même événement figure deux fois dans l’article. Retirez-en un.',
  'related.twice': 'Le même article est lié deux fois.',
  'reference.unknown': 'Cette fiche n’existe plus. Choisissez-en une autre.',
  'citation.source_missing': 'Choisissez une source.',
  'voice.missing': 'Choisissez qui l’affirme.',
  'voice.opinion_needs_one': 'Une analyse a un auteur. Dites qui l’affirme.',
  'verdict.reason_missing': `«${NB}À vérifier${NB}» demande une raison${NB}: dites ce qui manque.`,
  'verdict.append_only': 'Une évaluation rendue ne se change pas. Ajoutez-en une nouvelle.',
  'verdict.future': 'Une évaluation ne peut dater de demain.',
  'language.invalid': `Un code de langue, par exemple${NB}: fr, en, pt-BR.`,
  'wikidata.invalid': `Un identifiant Wikidata, par exemple${NB}: Q21708200.`,
  'prose.invalid': 'Ce texte n’est pas compris.',
  'prose.unclosed': 'Un crochet, un astérisque ou un lien reste ouvert. Fermez-le.',
  'prose.bad_link': `Un lien commence par https:// ou mailto:${NB}; corrigez-le.`,
  'prose.dead_mark': 'Le texte marque une affirmation qui n’existe plus. Retirez la marque.',
}

/** @returns one French sentence; a code without words is still said, with its name */
export function issueWords(issue: Issue): string {
  if (issue.code === 'date.invalid') return dateIssueWords(issue)
  if (issue.code === 'prose.unknown_claim')
    return `Le texte marque l’affirmation ${String(issue.number)}, qui n’existe pas.`
  if (issue.code === 'value.too_long' && typeof issue.maximum === 'number')
    return `Trop long${NB}: ${issue.maximum} signes au plus.`
  return WORDS[issue.code] ?? `Refusé (${issue.code}).`
}

function dateIssueWords(issue: Issue): string {
  const nearest = typeof issue.nearest === 'string' ? issue.nearest : null
  if (!nearest)
    return `Cette date n’est pas comprise. Écrivez-la ainsi${NB}: 2023-11-17, 2023-11 ou 2023-11-17T12:30.`
  const date = parse(nearest)
  const words = isIssue(date) ? '' : ` (${dateWords(date)})`
  return `Cette date n’existe pas ou s’écrit autrement. La plus proche${NB}: ${nearest}${words}.`
}
