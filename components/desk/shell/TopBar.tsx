import Link from 'next/link'
import type { ReactNode } from 'react'
import { words } from './words.ts'

/** The bar over every screen of the desk: where one is, and what can be done here. */
export function TopBar({
  trail,
  children,
}: {
  trail?: { href?: string; words: string }[]
  children?: ReactNode
}) {
  return (
    <header className="top">
      <a className="skip" href="#contenu">
        {words.skip}
      </a>
      <Link className="mark" href="/bureau">
        <b>Frise</b> <span>{words.desk}</span>
      </Link>
      {trail ? (
        <nav className="crumb" aria-label={words.trail}>
          {trail.map((step, n) => (
            <span key={step.words} className="crumb-s">
              {n > 0 ? (
                <span className="sl" aria-hidden="true">
                  /{' '}
                </span>
              ) : null}
              {step.href ? <Link href={step.href}>{step.words}</Link> : <b>{step.words}</b>}
            </span>
          ))}
        </nav>
      ) : null}
      <div className="top-r">{children}</div>
    </header>
  )
}
