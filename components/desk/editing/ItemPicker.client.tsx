'use client'

import type { PickerItem } from '#lib/desk/library/library.schema.ts'
import { Picker } from './Picker.client.tsx'

interface Props {
  label: string
  placeholder?: string
  nothing?: string
  search: (query: string) => Promise<PickerItem[]>
  onPick: (item: PickerItem) => void
}

/** A picker over one of the libraries: the name, and what tells it from its neighbours. */
export function ItemPicker({
  label,
  placeholder = 'Nom ou titre',
  nothing = 'Rien trouvé.',
  search,
  onPick,
}: Props) {
  return (
    <Picker
      label={label}
      placeholder={placeholder}
      nothing={nothing}
      search={search}
      textOf={(item) => item.label}
      onPick={onPick}
    >
      {(item) => (
        <>
          <span className="o-t">{item.label}</span>
          <span className="o-m">{item.detail.join(' · ')}</span>
        </>
      )}
    </Picker>
  )
}
