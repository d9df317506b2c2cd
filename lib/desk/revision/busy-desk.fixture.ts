import { saveEvent } from '../event/event.commands.ts'
import { findEvent } from '../event/event.queries.ts'
import type { EventInput } from '../event/event.schema.ts'
import {
  claimInput,
  eventInput,
  makeEditor,
  prose,
  saveOf,
  verdictInput,
  type Editor,
} from '../../../test/factories.ts'
import { revisionsOf, revisionSnapshot } from './revision.queries.ts'

// A desk in a process of its own, to be killed. `write N` saves N events again and again until it is; `read ID…` tells
// what is there. It writes one line of JSON a fact: an acknowledged save, or an event as it is found.

export interface Acknowledged {
  id: string
  version: number
  title: string
}
export interface Seen {
  id: string
  version: number
  value: EventInput
  /** Version → what its revision holds. */
  history: Record<number, EventInput>
}

const say = (fact: Acknowledged | Seen) => process.stdout.write(`${JSON.stringify(fact)}\n`)

/** Each save adds a claim with its verdict and rewrites the text, so that half of one would be seen. */
async function write(editor: Editor, writer: number): Promise<never> {
  const { id } = saveOf(null)
  let value = eventInput()
  for (let version = 0; ; version++) {
    const claim = claimInput({ statement: `Affirmation ${version}`, assessments: [verdictInput()] })
    const title = `Événement ${writer}, version ${version + 1}`
    const claims = [claim, ...value.claims.slice(0, 5)]
    value = { ...value, title, body: prose([title, claim.id]), claims }
    const saved = await saveEvent(editor, saveOf(value, { id, version }))
    say({ id, version: saved.version, title })
  }
}

async function read(editor: Editor, id: string): Promise<void> {
  const found = await findEvent(editor, id)
  if (!found) return
  const revisions = await revisionsOf(editor, id)
  const history = await Promise.all(
    revisions.map(async (r) => [r.version, await revisionSnapshot(editor, r.id)] as const),
  )
  const { version, value } = found
  say({ id, version, value, history: Object.fromEntries(history) as Record<number, EventInput> })
}

const [task, ...words] = process.argv.slice(2)
const editor = await makeEditor()
if (task === 'write') await Promise.all(Array.from({ length: Number(words[0]) }, (_, n) => write(editor, n)))
else for (const id of words) await read(editor, id)
process.exit()
