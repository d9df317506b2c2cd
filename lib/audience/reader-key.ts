import { createHash, randomBytes } from 'node:crypto'

/** A name for a browser, at random: nothing of the reader is in it. */
export const newReaderToken = (): string => randomBytes(24).toString('base64url')

export const isReaderToken = (token: string | undefined): token is string => /^[\w-]{32}$/.test(token ?? '')

/** What is stored: whoever reads the table cannot vote in a reader's place. */
export const readerKey = (token: string): string => createHash('sha256').update(token).digest('hex')
