import type { RevisionRow } from '#lib/desk/library/library.schema.ts'

export const words = {
  title: 'Historique',
  none: 'Aucun enregistrement.',
  version: (n: number) => `version ${n}`,
  kinds: {
    autosave: 'enregistrement automatique',
    named: 'enregistrement',
    restored: 'restauration',
    imported: 'import',
    deleted: 'suppression',
    conflict: 'gardé à part, dépassé par un autre enregistrement',
  } satisfies Record<RevisionRow['kind'], string>,
}
