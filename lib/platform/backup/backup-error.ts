/** A backup that cannot be made or restored, for a reason that whoever runs Frise can mend: one French sentence. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}
