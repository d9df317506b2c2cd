'use client'

import type { ReactNode } from 'react'
import { useRouter } from 'next/navigation'
import { I18nProvider, RouterProvider } from 'react-aria-components'

/** What react-aria says by itself (lists, pickers, announcements) is said in French, whatever the browser's language. */
export function FrenchWidgets({ children }: { children: ReactNode }) {
  const router = useRouter()
  return (
    <I18nProvider locale="fr-FR">
      <RouterProvider navigate={(path) => router.push(path)}>{children}</RouterProvider>
    </I18nProvider>
  )
}
