import { createHash, randomBytes } from 'node:crypto'
import { authSecret } from './secret.ts'

/** 256 random bits, safe in an address and in a cookie. */
export const newToken = () => randomBytes(32).toString('base64url')

/** What is stored of a session's token: a copy of the database signs nobody in. SHA-256, hexadecimal. */
export const fingerprint = (token: string) => createHash('sha256').update(token).digest('hex')

/** What is stored of a one-time link's token, as @auth/core reads it back. */
export const linkFingerprint = (token: string) => fingerprint(token + authSecret())
