import { dayWordsOf } from '#lib/domain/instant-words.ts'
import { MANAGE } from './words.ts'

export interface SubscriptionModel {
  id: string
  kind: keyof typeof MANAGE.kind
  name: string
  href: string | null
  since: string // ISO instant
}

/** What an address is subscribed to, each with its own button, and the button that deletes the address.
 *  @param action the address of the page itself, with its token */
export function SubscriptionList({ action, active }: { action: string; active: SubscriptionModel[] }) {
  return (
    <>
      {active.length === 0 && <p>{MANAGE.none}</p>}
      {active.length > 0 && (
        <ul className="subs">
          {active.map((subscription) => (
            <Item key={subscription.id} action={action} subscription={subscription} />
          ))}
        </ul>
      )}
      <section className="subs-end" aria-labelledby="h-effacer">
        <h2 id="h-effacer">{MANAGE.sure}</h2>
        <p>{MANAGE.deleting}</p>
        <form method="post" action={action} aria-label={MANAGE.delete}>
          <button type="submit" name="effacer" value="1" className="btn">
            {MANAGE.delete}
          </button>
        </form>
      </section>
    </>
  )
}

function Item({ action, subscription }: { action: string; subscription: SubscriptionModel }) {
  const { id, kind, name, href, since } = subscription
  return (
    <li>
      <p>
        {MANAGE.kind[kind]}, {MANAGE.since}
        <time dateTime={since}>{dayWordsOf(since)}</time>
      </p>
      <p>{href === null ? name : <a href={href}>{name}</a>}</p>
      <form method="post" action={action} aria-label={MANAGE.stopThis(name)}>
        <button type="submit" name="arret" value={id} className="btn">
          {MANAGE.stop}
        </button>
      </form>
    </li>
  )
}
