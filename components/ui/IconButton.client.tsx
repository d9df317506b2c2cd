'use client'

import { Icon } from './Icon.tsx'

interface Props {
  icon: string
  label: string
  disabled?: boolean
  onClick: () => void
}

/** A button that shows a shape and says its words. */
export function IconButton({ icon, label, disabled, onClick }: Props) {
  return (
    <button
      type="button"
      className="btn-i"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
