const NB = '\u00a0'
const seconds = (ms: number) => `${(ms / 1000).toFixed(1).replace('.', ',')}${NB}s`

/** What the terminal says while Frise starts and stops. */
export const startWords = {
  step: {
    database: 'Base de données…',
    client: 'Client de la base…',
    assets: 'Styles et polices…',
    build: 'Construction du site (une fois par version)…',
    demonstration: 'Publication de démonstration…',
  },
  server: 'Serveur…',
  took: (ms: number) => ` ${seconds(ms)}`,
  failed: ' échec',
  waiting: 'Un autre démarrage prépare le site\u00a0: attente de sa fin…',
  ready: (ms: number) => `Prêt en ${seconds(ms)}.`,
  reading: (url: string) => `Lecture${NB}: ${url}/`,
  desk: (url: string) => `Bureau${NB}: ${url}/bureau`,
  firstAdmin: (link: string) =>
    `Pour créer le premier compte d’administration, une seule fois, avant demain${NB}: ${link}`,
  howToStop: 'Ctrl+C arrête tout.',
  stopping: 'Arrêt…',
  stopped: 'Arrêté.',
} as const

/** Sentences of `StartError`. */
export const startSentences = {
  portTaken: (port: number) =>
    `Le port ${port} est déjà pris${NB}: arrêtez le programme qui l’occupe, ou choisissez-en un autre, par exemple «${NB}PORT=${port + 1} npm start${NB}».`,
  portRefused: (port: number) =>
    `Ce compte n’a pas le droit d’ouvrir le port ${port}${NB}: choisissez-en un au-dessus de 1023, par exemple «${NB}PORT=3000 npm start${NB}».`,
  hostUnknown: (host: string) =>
    `Cette machine n’a pas l’adresse ${host}${NB}: corrigez HOST (127.0.0.1 pour elle seule, 0.0.0.0 pour tous).`,
  failed: (what: string) => `Échec de «${NB}${what}${NB}»${NB}; voici ce qui a été dit${NB}:`,
  bug: (id: string) => `Erreur imprévue, numéro ${id}${NB}: le détail est au-dessus.`,
} as const
