'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { Role } from '#lib/domain/permissions.ts'
import { ADMIN_PLACES, PLACES, ROLE_WORDS, words } from './words.ts'

interface Place {
  href: string
  words: string
}

/** The column of places; the one that is open is said to be current. */
export function Places({ name, role, signOutPath }: { name: string; role: Role; signOutPath: string }) {
  const path = usePathname()
  return (
    <nav className="places" aria-label={words.places}>
      <PlaceList places={PLACES} path={path} />
      {role === 'admin' ? <PlaceList places={ADMIN_PLACES} path={path} /> : null}
      <div className="me">
        <span className="who" aria-hidden="true">
          {initials(name)}
        </span>
        <span>
          <Link href="/bureau/compte" title={words.account}>
            {name}
          </Link>
          <br />
          <small>{ROLE_WORDS[role]}</small>
        </span>
      </div>
      <form method="post" action={signOutPath} className="sign-out">
        <button type="submit" className="btn-q">
          {words.signOut}
        </button>
      </form>
    </nav>
  )
}

function PlaceList({ places, path }: { places: readonly Place[]; path: string }) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place.href}>
          <Link href={place.href} aria-current={isOpen(place.href, path) ? 'page' : undefined}>
            {place.words}
          </Link>
        </li>
      ))}
    </ul>
  )
}

const isOpen = (href: string, path: string) => (href === '/bureau' ? path === href : path.startsWith(href))

const initials = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase()
