import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const isPostgres = (url: string) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url)
const isSmtp = (url: string) => /^smtps?:\/\//.test(url) && URL.canParse(url)

const optional = z.string().trim().min(1).optional()

// The sentences are shown when the start is refused: they name the variable and say what to write.
const Environment = z.object({
  PORT: z.coerce
    .number('doit être un nombre')
    .int()
    .min(0)
    .max(65535, 'doit être un port, de 1 à 65535')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  SITE_URL: z
    .url({ protocol: /^https?$/, message: 'doit être une adresse, par exemple https://exemple.fr' })
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(isPostgres, 'doit avoir la forme postgresql://nom:mot-de-passe@hôte:5432/base')
    .optional(),
  FRISE_DATA: z.string().default('./data'),
  SMTP_URL: z.string().refine(isSmtp, 'doit avoir la forme smtp://nom:mot-de-passe@hôte:587').optional(),
  MAIL_FROM: z.string().default('Frise <ne-pas-repondre@localhost>'),
  AUTH_SECRET: z.string().min(32, 'doit compter au moins 32 caractères').optional(),
  AUTH_OIDC_ISSUER: optional,
  AUTH_OIDC_ID: optional,
  AUTH_OIDC_SECRET: optional,
  JOBS: z.enum(['on', 'off'], 'doit valoir on ou off').default('on'),
  /** A proxy stands in front: the last address of its X-Forwarded-For is the client's. */
  TRUST_PROXY: z.enum(['on', 'off'], 'doit valoir on ou off').default('off'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
})
type Read = z.infer<typeof Environment>
export interface Env extends Read {
  /** Where the publication is reached from outside, without a final slash; made from HOST and PORT when not set. */
  siteUrl: string
  /** Absolute folder of the embedded cluster, uploads, mail and keys. */
  dataDir: string
}

/** A variable that the start cannot accept. Its message is one French sentence that names it. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

const SECRET_FILES = ['DATABASE_URL', 'AUTH_SECRET', 'SMTP_URL', 'AUTH_OIDC_SECRET'] as const

/** @param source the environment; `X_FILE` names a file that holds X (container secrets), for the secret ones
 *  @param readFile reads a secret's file
 *  @throws EnvError naming the variable and what it should be */
export function readEnv(source: Record<string, string | undefined>, readFile: (file: string) => string): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  for (const name of SECRET_FILES) {
    const file = given[`${name}_FILE`]
    if (file && given[name] === undefined) given[name] = secret(name, file, readFile)
  }
  const result = Environment.safeParse(given)
  if (!result.success) {
    const problem = result.error.issues[0]
    throw new EnvError(
      `${String(problem?.path[0])} ${problem?.message ?? 'est refusée'}. Corrigez cette variable, puis relancez.`,
    )
  }
  const env = result.data
  const siteUrl = (
    env.SITE_URL ?? `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${env.PORT}`
  ).replace(/\/+$/, '')
  return { ...env, siteUrl, dataDir: path.resolve(env.FRISE_DATA) }
}

function secret(name: string, file: string, readFile: (file: string) => string): string {
  try {
    return readFile(file).trim()
  } catch {
    throw new EnvError(
      `${name}_FILE nomme un fichier illisible (${file}). Vérifiez son chemin et ses droits, puis relancez.`,
    )
  }
}

let current: Env | undefined

/** Sets variables for this process and those it starts: what the start has found out (the embedded database's
 *  address) or decides (production). Call it before anything is opened on what they say. */
export function useEnvironment(changes: Record<string, string>): void {
  Object.assign(process.env, changes)
  current = undefined
}

/** The environment, read once. Tests may change `process.env` before the first call, not after. */
export function env(): Env {
  current ??= readEnv(process.env, (file) => readFileSync(file, 'utf8'))
  return current
}
