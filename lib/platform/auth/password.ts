import { hash, verify } from '@node-rs/argon2'

// OWASP's least for argon2id: 19 MiB, 2 passes, 1 lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Of no password: checking against it takes the time of a real one, for a member that is not there. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$z4ROdi7QO/58Grbf4I+YwA$3rj+tyrCd4GxfjuaxGIudiIzYOG++1PWddbIfv+/QM0'

// Hashing runs on libuv's four threads, which also read files: two at once leave room for the readers.
const AT_ONCE = 2
const waiting: (() => void)[] = []
let running = 0

async function inTurn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1
  else await new Promise<void>((go) => waiting.push(go))
  try {
    signal.throwIfAborted()
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

// One password typed on two keyboards is one password.
const sameOnEveryKeyboard = (password: string) => password.normalize('NFKC')

/** @param signal of the request: nothing is hashed for a client that has gone
 *  @returns an argon2id PHC string
 *  @throws the signal's reason */
export function hashPassword(password: string, signal: AbortSignal): Promise<string> {
  return inTurn(signal, () => hash(sameOnEveryKeyboard(password), COST, signal))
}

/** @param stored PHC string; null for a member that is not there or has no password: takes as long, and is false
 *  @throws the signal's reason */
export function isPassword(stored: string | null, password: string, signal: AbortSignal): Promise<boolean> {
  return inTurn(signal, async () => {
    const matches = await verify(stored ?? NOBODY, sameOnEveryKeyboard(password), COST, signal)
    return matches && stored !== null
  })
}
