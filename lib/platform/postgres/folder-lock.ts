import { randomUUID } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { identityOf } from './live-process.ts'
import { startProblems } from './postgres.words.ts'
import { StartError } from './start-error.ts'

const TICKET = /^start-lock\.(\d+)$/
const DRAFT = 'start-lock.draft-'

type Holder = { pid: number; identity: string }

/** Runs a task while no other process runs one under the same folder's lock; the lock dies with its process.
 *
 *  Node has no lock that the kernel lets go of. Here a holder owns a numbered file and nobody ever breaks one: the
 *  next number is taken when the owner of the highest is dead or done, and given back at once when a higher one
 *  shows up. The highest file always stays, so a number is never used twice.
 *  @param onWait called once when another process holds the lock
 *  @throws StartError after `limit` milliseconds of waiting */
export async function withFolderLock<T>(
  folder: string,
  task: () => Promise<T>,
  onWait: () => void = () => undefined,
  limit = 180_000,
): Promise<T> {
  const ticket = await takeTicket(folder, onWait, Date.now() + limit)
  try {
    return await task()
  } finally {
    letGo(ticket)
  }
}

async function takeTicket(folder: string, onWait: () => void, deadline: number): Promise<string> {
  for (let waited = false; ;) {
    const highest = highestTicket(folder)
    const holder = liveHolder(ticketPath(folder, highest))
    if (!holder) {
      const ticket = claim(folder, highest + 1)
      if (ticket) return ticket
      continue
    }
    if (Date.now() > deadline) throw new StartError(startProblems.busy(holder.pid))
    if (!waited) onWait()
    waited = true
    await pause(25)
  }
}

function claim(folder: string, number: number): string | undefined {
  const ticket = ticketPath(folder, number)
  const draft = path.join(folder, DRAFT + randomUUID())
  const me: Holder = { pid: process.pid, identity: identityOf(process.pid) ?? '' }
  try {
    writeFileSync(draft, JSON.stringify(me), { mode: 0o600 })
    // A link appears with its content or not at all, and fails when the name is taken.
    linkSync(draft, ticket)
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
  if (highestTicket(folder) > number) {
    rmSync(ticket, { force: true })
    return undefined
  }
  sweep(folder, number)
  return ticket
}

function sweep(folder: string, number: number) {
  for (const name of readdirSync(folder)) {
    const old = Number(TICKET.exec(name)?.[1] ?? Infinity) < number
    if (old || name.startsWith(DRAFT)) rmSync(path.join(folder, name), { force: true })
  }
}

/** Empties the ticket rather than removing it: this needs no room on a full disk, and keeps the number used. */
function letGo(ticket: string) {
  try {
    truncateSync(ticket)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function liveHolder(ticket: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(ticket, 'utf8')) as Holder
    return identityOf(holder.pid) === holder.identity ? holder : undefined
  } catch {
    return undefined
  }
}

function highestTicket(folder: string): number {
  return Math.max(0, ...readdirSync(folder).map((name) => Number(TICKET.exec(name)?.[1] ?? 0)))
}

function ticketPath(folder: string, number: number): string {
  return path.join(folder, `start-lock.${number}`)
}
