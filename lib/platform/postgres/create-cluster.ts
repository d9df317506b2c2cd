import { chownSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { syncFolder, type ClusterFolder } from './cluster-folder.ts'
import { fromOutput } from './explain-failure.ts'
import { startProblems } from './postgres.words.ts'
import { spawnAs, type Account } from './unprivileged.ts'

const DRAFT = 'init-'

/** Creates the cluster, whole or not at all: in a folder beside, then renamed. Call it under the folder's lock.
 *  UTF-8, French order and case (ICU), scram passwords only.
 *  @throws StartError with initdb's words */
export async function createCluster(
  folder: ClusterFolder,
  how: { binaries: Binaries; account: Account; password: string; flags: string[] },
) {
  sweepDrafts(folder.root)
  const draft = mkdtempSync(path.join(folder.root, DRAFT))
  try {
    const passwordFile = path.join(draft, 'password')
    writeFileSync(passwordFile, how.password, { mode: 0o600 })
    for (const file of [draft, passwordFile]) handOver(how.account, file)
    const made = path.join(draft, 'cluster')
    const words = ['-D', made, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
    const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=fr-FR', '--no-locale']
    const output = await run(how.account, how.binaries.initdb, [...words, ...locale, ...how.flags])
    if (output !== undefined) throw fromOutput(output, folder.root, startProblems.initFailed)
    renameSync(made, folder.cluster)
    syncFolder(folder.root)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** What starts that were killed left behind: some forty megabytes each. */
function sweepDrafts(root: string) {
  for (const name of readdirSync(root))
    if (name.startsWith(DRAFT)) rmSync(path.join(root, name), { recursive: true, force: true })
}

function handOver({ owner }: Account, file: string) {
  if (owner) chownSync(file, owner.uid, owner.gid)
}

/** @returns undefined when it went well, else what it wrote */
function run(account: Account, command: string, words: string[]): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawnAs(account, command, words, { stdio: ['ignore', 'ignore', 'pipe'] })
    let output = ''
    child.stderr?.on('data', (text: Buffer) => (output += text.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0 ? undefined : output))
  })
}
