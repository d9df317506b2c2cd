import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import '../styles/desk/desk.css'

export const metadata: Metadata = {
  title: { default: 'Frise, bureau', template: '%s · Frise, bureau' },
  robots: { index: false, follow: false },
}
export const viewport: Viewport = { colorScheme: 'light dark' }

/** The frame of every page that is an application: the desk and the sign-in. Readers' pages are documents of their own. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="fr">
      <head>
        {/* Where react-aria finds the nonce for the few styles that it writes. */}
        <meta property="csp-nonce" content={nonce} nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  )
}
