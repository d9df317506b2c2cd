import type { ReactNode } from 'react'
import type { Role } from '#lib/domain/permissions.ts'
import { Places } from './Places.client.tsx'
import { TopBar } from './TopBar.tsx'

interface Props {
  member: { name: string; role: Role }
  trail?: { href?: string; words: string }[]
  actions?: ReactNode
  className?: string
  children: ReactNode
}

/** One screen of the desk: bar, places, content. The content scrolls, the page does not. */
export function DeskScreen({ member, trail, actions, className = 'd-form', children }: Props) {
  return (
    <div className="d-app">
      <TopBar {...(trail && { trail })}>{actions}</TopBar>
      <div className="app">
        <Places name={member.name} role={member.role} signOutPath="/connexion/sortie" />
        <main id="contenu" className={className} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}
