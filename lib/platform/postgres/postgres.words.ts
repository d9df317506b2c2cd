/** What the terminal says about the database. `\u00a0` stands before a colon, `\u202f` before a semicolon. */
export const postgresWords = {
  creating: 'Création de la base de données…',
  starting: 'Démarrage de la base de données…',
  reused: (pid: number) => `La base de données tournait déjà (processus ${pid})\u00a0: elle est reprise.`,
  leftRunning: 'La base de données reste ouverte\u00a0: un autre Frise s’en sert.',
  waitingForStart: 'Un autre démarrage est en cours sur ces données\u00a0: attente de sa fin…',
  recovering: 'La base de données se remet d’un arrêt brutal…',
  applied: (name: string) => `Migration ${name} appliquée.`,
  waitingForMigration: 'Une autre mise à niveau de la base est en cours\u00a0: attente de sa fin…',
  edited: (name: string) => `Attention\u00a0: la migration ${name} a été modifiée après avoir été appliquée.`,
  unknown: (name: string) =>
    `Attention\u00a0: la base contient la migration ${name}, que cette version de Frise ne connaît pas.`,
} as const

/** Sentences of `StartError`. */
export const startProblems = {
  noBinaries: (platform: string) =>
    `Aucun Postgres n’est fourni pour cette machine (${platform})\u00a0: donnez l’adresse d’une base Postgres dans DATABASE_URL.`,
  cannotRun: (command: string) =>
    `Le Postgres fourni ne s’exécute pas sur cette machine (${command})\u00a0: donnez l’adresse d’une base Postgres dans DATABASE_URL.`,
  linkMissing: (file: string) =>
    `Il manque la bibliothèque ${file} et son dossier refuse l’écriture\u00a0: relancez «\u00a0npm ci\u00a0» avec un compte qui peut y écrire.`,
  diskFull: (folder: string) =>
    `Le disque est plein\u00a0: libérez de la place pour ${folder}, puis relancez.`,
  notWritable: (folder: string) =>
    `Le dossier ${folder} refuse l’écriture\u00a0: donnez-en le droit à votre compte, ou choisissez un autre dossier avec FRISE_DATA.`,
  notAFolder: (folder: string) =>
    `${folder} n’est pas un dossier\u00a0: déplacez ce fichier, ou choisissez un autre dossier avec FRISE_DATA.`,
  incomplete: (folder: string) =>
    `Le dossier ${folder} ne contient pas une base Postgres entière\u00a0: déplacez-le, puis restaurez une sauvegarde.`,
  passwordLost: (file: string) =>
    `Le mot de passe de la base a disparu\u00a0: remettez le fichier ${file} d’une sauvegarde.`,
  passwordRefused: (file: string) =>
    `La base refuse le mot de passe du fichier ${file}\u00a0: remettez celui avec lequel elle a été créée.`,
  otherServer: (pid: number, folder: string) =>
    `Le processus ${pid} occupe ${folder} sans en servir les données\u00a0: arrêtez-le, puis relancez.`,
  busy: (pid: number) =>
    `Un autre démarrage de Frise sur ces données (processus ${pid}) ne finit pas\u00a0: arrêtez-le, puis relancez.`,
  initFailed: 'La base de données n’a pas pu être créée\u202f; voici ce qu’en dit Postgres\u00a0:',
  startFailed: (log: string) =>
    `La base de données n’a pas démarré\u202f; voici la fin de son journal (${log})\u00a0:`,
  tooSlow: (seconds: number, log: string) =>
    `La base de données ne répond pas après ${seconds}\u00a0s\u00a0: relancez pour l’attendre encore\u202f; voici la fin de son journal (${log})\u00a0:`,
  cannotStop: (pid: number) =>
    `La base de données ne s’arrête pas\u00a0: arrêtez vous-même le processus ${pid}.`,
} as const

/** Sentences of `StartError` about a database reached by its address. */
export const databaseProblems = {
  badUrl: `L’adresse de la base n’en est pas une\u00a0: écrivez DATABASE_URL sous la forme postgresql://compte:mot-de-passe@serveur:5432/base.`,
  unreachable: (where: string) =>
    `Aucun Postgres ne répond à ${where}\u00a0: vérifiez DATABASE_URL et que ce serveur est lancé.`,
  refused: (user: string, where: string) =>
    `Postgres (${where}) refuse le compte «\u00a0${user}\u00a0»\u00a0: vérifiez le nom et le mot de passe dans DATABASE_URL.`,
  noDatabase: (name: string, where: string) =>
    `La base «\u00a0${name}\u00a0» n’existe pas sur ${where}\u00a0: créez-la, ou corrigez DATABASE_URL.`,
  failed: (where: string, reason: string) => `La connexion à la base (${where}) a échoué\u00a0: ${reason}.`,
  migrationsBusy: 'Une autre mise à niveau de la base ne finit pas\u00a0: arrêtez-la, puis relancez.',
  noSql: (name: string) =>
    `La migration ${name} n’a pas de fichier migration.sql\u00a0: remettez-le, ou supprimez son dossier.`,
  undone: (name: string, reason: string) =>
    `La migration ${name} a échoué et la base n’a pas changé\u00a0: ${reason}. Corrigez la cause, puis relancez.`,
  cut: (name: string, reason: string) =>
    `La connexion à la base a été coupée pendant la migration ${name}\u00a0: ${reason}. Vérifiez que Postgres tourne, puis relancez.`,
  halfDone: (name: string, reason: string) =>
    `La migration ${name} a échoué en route et la base est peut-être à moitié changée\u00a0: ${reason}. ${resolve(name)}`,
  unfinished: (name: string, since: string, logs: string | null) =>
    `La migration ${name}, commencée le ${since}, ne s’est pas terminée et la base est peut-être à moitié changée${logs ? ` (${logs})` : ''}. ${resolve(name)}`,
} as const

function resolve(name: string) {
  return `Vérifiez la base, puis dites si la migration est faite («\u00a0npx prisma migrate resolve --applied ${name}\u00a0») ou défaite («\u00a0npx prisma migrate resolve --rolled-back ${name}\u00a0»), et relancez.`
}
