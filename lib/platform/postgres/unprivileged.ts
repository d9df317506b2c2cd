import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process'
import { chmodSync, lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** As whom Postgres's programs run. */
export type Account = {
  /** Words put before the command. */
  wrap: readonly string[]
  /** Whom the child becomes; empty to stay who we are. */
  become: Partial<Ids>
  /** Who must own the data folder; undefined when that can only be us. */
  owner?: Ids
}

type Ids = { uid: number; gid: number }

/** Postgres refuses to run as root, and initdb as a number without a name (a container run as an arbitrary user).
 *  Both run it in a user namespace, where they are an ordinary user and their files stay theirs. Where namespaces are
 *  forbidden (most containers), root runs it as `nobody`, who then owns the data folder.
 *  @param paths what Postgres must reach: its programs, and the folder that holds the data folder
 *  @param options.namespaces false to do without them */
export function findAccount(paths: string[], options: { namespaces?: boolean } = {}): Account {
  const isRoot = process.getuid?.() === 0
  if (!isRoot && hasName()) return { wrap: [], become: {} }
  const named = namedUser()
  const inside = ['unshare', '--user', `--map-user=${named.uid}`, `--map-group=${named.gid}`]
  const { namespaces = works([...inside, 'true']) } = options
  if (namespaces) return { wrap: inside, become: {}, ...(isRoot && { owner: { uid: 0, gid: 0 } }) }
  if (!isRoot) return { wrap: [], become: {} }
  const everywhere = anywhereAs(named)
  if (!paths.every(isOpenToAll) && works([...everywhere, 'true']))
    return { wrap: everywhere, become: {}, owner: named }
  return { wrap: [], become: named, owner: named }
}

/** Another user, who still may pass through folders closed to others, such as /root. */
function anywhereAs({ uid, gid }: Ids): string[] {
  const who = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  return ['setpriv', ...who, '--inh-caps=+dac_override', '--ambient-caps=+dac_override']
}

function hasName(): boolean {
  try {
    return os.userInfo().username !== ''
  } catch {
    return false
  }
}

/** `nobody`, or else the first user of this system who is not root: initdb looks the name up. */
function namedUser(): Ids {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0)
  const { uid, gid } = users.find(({ name }) => name === 'nobody') ?? users[0] ?? { uid: 65534, gid: 65534 }
  return { uid, gid }
}

/** Starts a program under an account, from the root folder: ours may be closed to it. */
export function spawnAs(
  account: Account,
  command: string,
  words: string[],
  how: { stdio: StdioOptions; detached?: boolean },
): ChildProcess {
  const [program = command, ...rest] = [...account.wrap, command, ...words]
  return spawn(program, rest, { ...account.become, cwd: path.parse(process.execPath).root, ...how })
}

/** Lets the account pass through a folder of ours to what it owns inside, without seeing what else there is. */
export function letThrough({ become }: Account, folder: string) {
  if (become.uid !== undefined) chmodSync(folder, 0o711)
}

/** Hands a folder and all it holds to the account, unless the folder is its own already, and closes it to others:
 *  Postgres refuses one that a copy or a restore has opened. */
export function giveTo({ owner }: Account, folder: string) {
  chmodSync(folder, 0o700)
  if (!owner || lstatSync(folder).uid === owner.uid) return
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(path.join(folder, name), owner.uid, owner.gid)
  // Last: a folder half handed over is begun again at the next start.
  lchownSync(folder, owner.uid, owner.gid)
}

function works([program = '', ...words]: string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0
}

function isOpenToAll(folder: string): boolean {
  const parent = path.dirname(folder)
  return (statSync(folder).mode & 0o001) !== 0 && (parent === folder || isOpenToAll(parent))
}
