import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What tells a process from a later one that got the same number.
 *  @returns undefined when no process has this number, or only its remains (a zombie) */
export function identityOf(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (process.platform === 'linux') return linuxIdentity(pid)
  if (process.platform === 'win32') return isSignalable(pid) ? 'alive' : undefined
  const stdout = outputOf('ps', '-o', 'stat=,lstart=', '-p', String(pid))
  const [state = '', ...started] = stdout.split(/\s+/)
  return state === '' || state.startsWith('Z') ? undefined : started.join(' ')
}

/** The command line of a process, its words parted by single spaces; empty when it cannot be known. */
export function commandOf(pid: number): string {
  if (process.platform === 'linux') return readOrNothing(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
  if (process.platform === 'win32')
    return outputOf('powershell.exe', '-NoProfile', '-Command', windowsQuery(pid))
  return outputOf('ps', '-ww', '-o', 'command=', '-p', String(pid))
}

function linuxIdentity(pid: number): string | undefined {
  const stat = readOrNothing(`/proc/${pid}/stat`)
  // The second field is the program's name in brackets, which may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, startTicks] = [fields[0], fields[19]]
  if (!startTicks || state === 'Z' || state === 'X') return undefined
  return `${readOrNothing('/proc/sys/kernel/random/boot_id').trim()}:${startTicks}`
}

function outputOf(program: string, ...words: string[]): string {
  const { error, stdout } = spawnSync(program, words, { encoding: 'utf8' })
  return error ? '' : stdout.trim()
}

function windowsQuery(pid: number): string {
  return `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`
}

function isSignalable(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
