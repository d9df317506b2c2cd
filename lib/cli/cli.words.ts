const NB = '\u00a0'
const quoted = (text: string) => `«${NB}${text}${NB}»`
const HELP = quoted('npm run frise -- --help')

/** What the command line says of itself. */
export const cliWords = {
  description:
    'Les commandes de Frise. Elles vont aussi bien quand le serveur tourne que quand il ne tourne pas.',
  help: 'affiche cette aide',
  /** Titles of commander's help, by their English. */
  titles: {
    'Usage:': `Emploi${NB}:`,
    'Arguments:': `Arguments${NB}:`,
    'Options:': `Options${NB}:`,
    'Commands:': `Commandes${NB}:`,
  } as Record<string, string>,
  usage: '<commande>',
  member: 'les membres du bureau',
  memberAdd: 'ajoute un membre et donne un lien de connexion à usage unique',
  token: 'les jetons de l’API',
  tokenAdd: 'donne un jeton de l’API, montré cette seule fois',
  campaign: {
    all: `les campagnes${NB}: un bandeau qui promet un code par e-mail`,
    create: 'crée une campagne\u202f; son bandeau paraît et disparaît de lui-même',
    list: 'montre les campagnes, et ce qui reste de leurs codes',
    end: 'termine une campagne maintenant',
    codes: 'ajoute des codes, un par ligne, et les envoie à qui en attend',
  },
  demo: 'charge la publication de démonstration',
  backup: 'écrit toute la publication, fichiers compris, dans un seul fichier',
  restore: 'remet une sauvegarde dans une publication vide',
  argument: {
    email: 'adresse électronique',
    name: 'à quoi sert le jeton',
    file: 'par exemple frise.tar.gz',
    campaign: 'numéro de la campagne, donné par «\u00a0campaign list\u00a0»',
    codes: 'fichier de codes',
  },
  option: {
    role: `rôle${NB}: contributor, editor ou admin`,
    name: 'nom affiché',
    text: 'ce que dit le bandeau, une ligne',
    consent: 'phrase de la case «\u00a0recevoir aussi\u00a0», jamais cochée d’avance',
    body: 'message qui porte le code\u00a0: {code} et {date} y sont remplacés',
    code: 'un seul code, le même pour tous (sinon, des codes à importer)',
    from: 'début, à l’heure de Paris\u00a0: 2026-12-01 ou 2026-12-01T08:00',
    to: 'fin, à l’heure de Paris',
    member: 'adresse du membre pour qui le jeton agit (sinon, le premier administrateur)',
  },
  memberAdded: (email: string, link: string) =>
    `${email} est membre. Pour entrer, une seule fois et dans les trois jours${NB}:\n${link}`,
  tokenAdded: (email: string) => `Jeton de ${email}, à noter maintenant${NB}: il ne sera plus montré.`,
  campaignCreated: (id: string) => `Campagne ${id} créée.`,
  campaignEnded: (id: string) => `Campagne ${id} terminée\u00a0: son bandeau n’est plus montré.`,
  codesAdded: (added: number, served: number) =>
    `Codes nouveaux\u00a0: ${added}. Envoyés à qui en attendait\u00a0: ${served}.`,
  campaignLine: (line: {
    id: string
    when: string
    given: number
    left: number | null
    waiting: number
    text: string
  }) =>
    [
      `${line.id}  ${line.when}`,
      `  ${line.text}`,
      `  codes donnés\u00a0: ${line.given}, restants\u00a0: ${line.left ?? 'un seul pour tous'}, demandes en attente\u00a0: ${line.waiting}`,
    ].join('\n'),
  when: (from: string, to: string) => `du ${from} au ${to}`,
  noCampaign: 'Aucune campagne.',
  demoLoaded: 'La publication de démonstration est chargée.',
  demoThere: 'La publication de démonstration était déjà chargée\u202f; rien n’a changé.',
} as const

/** Sentences for what is refused. */
export const cliProblems = {
  unknownCommand: (name: string) =>
    `Il n’y a pas de commande ${quoted(name)}${NB}: ${HELP} les donne toutes.`,
  unknownOption: (name: string) => `Il n’y a pas d’option ${quoted(name)}${NB}: ${HELP} les donne toutes.`,
  missing: (name: string) => `Il manque ${name}${NB}: ${HELP} montre comment l’écrire.`,
  tooMany: `Il y a un mot de trop${NB}: ${HELP} montre ce qui est attendu.`,
  role: (choices: string) => `Le rôle s’écrit avec --role, suivi de ${choices}.`,
  noCommand: `Il manque une commande${NB}: ${HELP} les donne toutes.`,
  noAdmin: `Aucun administrateur ne peut entrer${NB}: ajoutez-en un par ${quoted('npm run frise -- member add ADRESSE --role admin')}.`,
  noMember: (email: string) => `${email} n’est pas un membre actif${NB}: vérifiez l’adresse.`,
  noCampaign: (id: string) =>
    `Il n’y a pas de campagne ${quoted(id)} qui puisse changer ainsi${NB}: ${quoted('npm run frise -- campaign list')} les donne toutes.`,
  noFile: (file: string) => `Le fichier ${file} ne se lit pas${NB}: vérifiez son chemin.`,
  roleTooHigh: `Un jeton ne peut pas avoir plus de droits que le membre pour qui il agit${NB}: choisissez un rôle plus modeste.`,
  bug: (id: string) => `Erreur imprévue, numéro ${id}${NB}: le détail est au-dessus.`,
  other: (code: string) => `La commande a été refusée (${code}).`,
} as const

/** Sentences for issues, by their code. */
export const issueSentences: Record<string, string> = {
  'demonstration.not_empty': `Cette publication contient déjà des articles${NB}: la démonstration ne se charge que dans une publication neuve.`,
  'email.invalid': `Cette adresse électronique n’en est pas une${NB}: écrivez-la sous la forme nom@exemple.fr.`,
  'member.known': 'Cette adresse est déjà celle d’un membre.',
  'moment.invalid': `Cette date n’en est pas une${NB}: écrivez-la 2026-12-01, ou 2026-12-01T08:00.`,
  'campaign.ends_first': `La campagne finit avant de commencer${NB}: vérifiez --from et --to.`,
  'campaign.no_code': `Le message ne dit pas où mettre le code${NB}: écrivez-y {code}.`,
  'value.required': `Un des textes est vide${NB}: ${HELP} montre ce qui est attendu.`,
  'value.too_long': `Un des textes est trop long${NB}: raccourcissez-le.`,
}
