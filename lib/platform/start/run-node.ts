import { spawn } from 'node:child_process'
import { StartError } from '../postgres/start-error.ts'
import { startSentences } from './start.words.ts'

const KEPT = 16_000

/** Runs a script with this Node, quietly: what it prints is shown when it fails.
 *  @param args the script, and its own words
 *  @param signal ends it
 *  @throws StartError that holds the end of what it printed */
export async function runNode(
  root: string,
  what: string,
  args: string[],
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted()
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], signal })
  let output = ''
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-KEPT))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new StartError(`${startSentences.failed(what)}\n${output.trim()}`)
}
