import type { Issue } from '#lib/domain/errors.ts'
import { dateWords } from '#lib/domain/date-words.ts'
import { isIssue, parse } from '#lib/domain/dates.ts'

const NB = '\u00a0'

/** What to say of each code, beside the field. A sentence says what is wrong and what to do. */
const WORDS: Record<string, string> = {
  'value.required': 'À remplir.',
  'value.invalid': 'Cette valeur n’est pas comprise. Corrigez-la.',
  'value.too_small': 'Trop petit ou trop court. Complétez.',
  'value.too_long': 'Trop long. Raccourcissez.',
  'value.too_big': 'Trop grand. Donnez un nombre plus petit.',
  'value.unknown_key': 'Champ inconnu. Rechargez la page.',
  'url.invalid': `Une adresse commence par https://, par exemple${NB}: https://exemple.fr/page.`,
  'slug.invalid': `Minuscules sans accent, chiffres et traits d’union seulement, par exemple${NB}: nuit-du-4-aout.`,
  'slug.taken': 'Cette adresse est déjà prise. Choisissez-en une autre.',
  'slug.reserved': 'Cette adresse a déjà été publiée pour une autre page. Choisissez-en une autre.',
  'zone.missing': 'Une heure demande un fuseau. Choisissez celui du lieu.',
  'zone.unknown': 'Fuseau inconnu. Choisissez-en un dans la liste.',
  'date.clock_missing': `Le rang dans la journée demande une heure, par exemple${NB}: 2023-11-17T12:30.`,
  'date.no_clock_to_approximate': 'Seule une heure peut être approchée. Donnez l’heure, ou décochez.',
  'date.order': 'La fin précède le début. Échangez-les.',
  'participant.twice': 'Le même acteur est cité deux fois. Retirez-en un.',
  'author.twice': 'La même signature est choisie deux fois. Retirez-en une.',
  'category.twice': 'La même rubrique est choisie deux fois. Retirez-en une.',
  'event.twice': 'Le même événement figure deux fois dans l’article. Retirez-en un.',
  'related.twice': 'Le même article est lié deux fois. Retirez-en un.',
  'related.itself': 'Un article ne renvoie pas à lui-même. Retirez ce lien.',
  'reference.unknown': 'Cette fiche n’existe plus. Choisissez-en une autre.',
  'block.twice': 'Le même bloc figure deux fois. Retirez-en un.',
  'block.elsewhere': 'Ce bloc appartient à un autre article. Retirez-le, puis ajoutez-en un nouveau.',
  'claim.twice': 'La même affirmation figure deux fois. Retirez-en une.',
  'claim.elsewhere':
    'Cette affirmation appartient à un autre événement ou article. Retirez-la, puis écrivez-en une nouvelle.',
  'claim.against_itself': 'Une affirmation ne se contredit pas elle-même. Choisissez-en une autre.',
  'citation.source_missing': 'Choisissez une source.',
  'citation.twice': 'La même citation figure deux fois. Retirez-en une.',
  'citation.elsewhere':
    'Cette citation appartient à une autre affirmation. Retirez-la, puis citez la source de nouveau.',
  'voice.missing': 'Choisissez qui l’affirme.',
  'voice.opinion_needs_one': 'Une analyse a un auteur. Dites qui l’affirme.',
  'verdict.reason_missing': `«${NB}À vérifier${NB}» demande une raison${NB}: dites ce qui manque.`,
  'verdict.append_only': 'Une évaluation rendue ne se change pas. Ajoutez-en une nouvelle.',
  'verdict.future': 'Une évaluation ne peut dater de demain. Donnez un jour passé.',
  'verdict.twice': 'La même évaluation figure deux fois. Retirez-en une.',
  'origin.itself': 'Une source n’est pas sa propre origine. Choisissez-en une autre, ou aucune.',
  'origin.circle': 'Cette origine reprend elle-même cette source. Choisissez-en une autre, ou aucune.',
  'language.invalid': `Un code de langue, par exemple${NB}: fr, en, pt-BR.`,
  'wikidata.invalid': `Un identifiant Wikidata, par exemple${NB}: Q21708200.`,
  'wikidata.taken': 'Un autre acteur porte déjà cet identifiant. Reprenez sa fiche, ou corrigez.',
  'member.signs_already': 'Ce compte a déjà une signature. Choisissez-en un autre.',
  'prose.invalid': 'Ce texte n’est pas compris. Écrivez-le de nouveau.',
  'prose.unclosed': 'Un crochet, un astérisque ou un lien reste ouvert. Fermez-le.',
  'prose.bad_link': 'Un lien commence par https:// ou par mailto:nom@exemple.fr. Corrigez-le.',
  'prose.dead_mark': 'Le texte marque une affirmation qui n’existe plus. Retirez la marque.',
  'save.id_taken': 'Cet enregistrement a déjà servi. Rechargez la page, votre texte y est gardé.',
  'kind.already_published': 'L’article est déjà publié. Choisissez une autre nature.',
  'kind.first_is_publication': `La première édition est une «${NB}Première publication${NB}». Choisissez cette nature.`,
  'corrections.missing': 'Un rectificatif dit ce qui était faux. Ajoutez un point.',
  'corrections.unexpected':
    'Seul un rectificatif porte des points rectifiés. Retirez-les, ou changez de nature.',
  'corrections.anchor_unknown': 'Cette ancre n’est pas dans la page. Corrigez-la, ou laissez ce champ vide.',
}

/** @returns one French sentence; a code without words is still said, with its name */
export function issueWords(issue: Issue): string {
  if (issue.code === 'date.invalid') return dateIssueWords(issue)
  if (issue.code === 'prose.unknown_claim')
    return `Le texte marque l’affirmation ${String(issue.number)}, qui n’existe pas.`
  if (issue.code === 'value.too_long' && typeof issue.maximum === 'number')
    return `Trop long${NB}: ${issue.maximum} au plus.`
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
