import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '../env.ts'

let kept: string | undefined

/** What one-time links are signed with: AUTH_SECRET, or a secret made once in the data folder. */
export function authSecret(): string {
  kept ??= env().AUTH_SECRET ?? secretIn(env().dataDir)
  return kept
}

/** @param folder where `auth-secret` is kept, readable by its owner alone; made when it is not there */
export function secretIn(folder: string): string {
  const file = path.join(folder, 'auth-secret')
  return read(file) ?? make(file)
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Whole or not at all: of two processes that start together, one gives its secret to both. */
function make(file: string): string {
  const secret = randomBytes(32).toString('base64url')
  const draft = `${file}.${process.pid}`
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(draft, `${secret}\n`, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return secret
  } catch (error) {
    if (isCode(error, 'EEXIST')) return readFileSync(file, 'utf8').trim()
    throw error
  } finally {
    rmSync(draft)
  }
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code
