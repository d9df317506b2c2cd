import { createServer } from 'node:net'
import { StartError } from '../postgres/start-error.ts'
import { startSentences } from './start.words.ts'

/** Turns what listening throws into a sentence; anything else comes back as it was. */
export function asPortError(error: unknown, port: number, host: string): unknown {
  const { code = '' } = error as NodeJS.ErrnoException
  const sentences: Record<string, string> = {
    EADDRINUSE: startSentences.portTaken(port),
    EACCES: startSentences.portRefused(port),
    EADDRNOTAVAIL: startSentences.hostUnknown(host),
    ENOTFOUND: startSentences.hostUnknown(host),
  }
  const sentence = sentences[code]
  return sentence ? new StartError(sentence, { cause: error }) : error
}

/** Opens a port and lets it go, so that a taken one is said before minutes of building.
 *  @throws StartError when it cannot be opened */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen(port, host, resolve)
    })
  } catch (error) {
    throw asPortError(error, port, host)
  } finally {
    probe.close()
  }
}
