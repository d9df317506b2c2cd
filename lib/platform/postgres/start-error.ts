/** A start that cannot go on, for a reason that whoever runs Frise can mend.
 *  `message` is French: one sentence that says what is wrong and what to do; the end of a log may follow it. */
export class StartError extends Error {
  override name = 'StartError'
}
