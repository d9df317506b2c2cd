import { spawn } from 'node:child_process'
import path from 'node:path'
import { environmentWith, readVariable, type Changes } from './environment.ts'

export const root = path.resolve(import.meta.dirname, '..')
const installed = path.join(root, 'node_modules', '.bin')

/** The project's own programs first, its Node among them, also when npm did not start us. */
const searchPath = [installed, readVariable('PATH')].filter(Boolean).join(path.delimiter)

/** Runs a command line in the project's folder; what it prints is seen at once.
 *  @returns its exit code, 1 when a signal ended it */
export function shell(command: string, changes: Changes = {}): Promise<number> {
  const options = { cwd: root, env: environmentWith({ PATH: searchPath, ...changes }) }
  return new Promise((resolve, reject) => {
    const child = spawn(command, { ...options, shell: true, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
