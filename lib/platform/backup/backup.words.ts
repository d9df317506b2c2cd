const NB = '\u00a0'

/** What the terminal says of a backup. */
export const backupWords = {
  saved: (file: string, rows: number, uploads: number) =>
    `Sauvegarde écrite dans ${file}${NB}: ${count(rows, 'ligne')} et ${count(uploads, 'fichier')}.`,
  restored: (rows: number, uploads: number) =>
    `Publication restaurée${NB}: ${count(rows, 'ligne')} et ${count(uploads, 'fichier')}.`,
} as const

const count = (n: number, noun: string) => `${n.toLocaleString('fr-FR')}${NB}${noun}${n > 1 ? 's' : ''}`

/** Sentences of `BackupError`. */
export const backupProblems = {
  exists: (file: string) => `Le fichier ${file} existe déjà${NB}: choisissez un autre nom, ou déplacez-le.`,
  notWritable: (file: string, reason: string) =>
    `Le fichier ${file} n’a pas pu être écrit (${reason})${NB}: choisissez un autre endroit.`,
  notReadable: (file: string) =>
    `Le fichier ${file} n’est pas lisible${NB}: vérifiez son chemin et ses droits.`,
  notABackup: (file: string) =>
    `Le fichier ${file} n’est pas une sauvegarde de Frise${NB}: rien n’a été restauré.`,
  damaged: (file: string) => `La sauvegarde ${file} est abîmée ou incomplète${NB}: rien n’a été restauré.`,
  otherVersion: `Cette sauvegarde vient d’une autre version de Frise${NB}: restaurez-la avec celle qui l’a faite, puis mettez à jour.`,
  notEmpty: `Cette publication contient déjà des données${NB}: restaurez dans un dossier neuf, par exemple «${NB}FRISE_DATA=./restauration npm run frise -- restore …${NB}».`,
  uploadsNotEmpty: (folder: string) =>
    `Le dossier ${folder} contient déjà des fichiers${NB}: déplacez-les, puis relancez.`,
} as const
