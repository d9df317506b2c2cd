import type { ReactNode } from 'react'
import { Sprite } from '#components/desk/shell/Sprite.tsx'
import { FrenchWidgets } from '#components/desk/shell/FrenchWidgets.client.tsx'

export const dynamic = 'force-dynamic'

/** The desk's frame: its shapes, and widgets that speak French. Each page asks for its member by itself. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Sprite />
      <FrenchWidgets>{children}</FrenchWidgets>
    </>
  )
}
