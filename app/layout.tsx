import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import '../styles/desk/desk.css'

export const metadata: Metadata = {
  title: { default: 'Frise, bureau', template: '%s · Frise, bureau' },
  robots: { index: false, follow: false },
}
export const viewport: Viewport = { colorScheme: 'light dark' }

/** The frame of every page that is an application: the desk and the sign-in. Readers' pages are documents of their own. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  )
}
