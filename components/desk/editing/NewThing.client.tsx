'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Icon } from '#components/ui/Icon.tsx'
import { IconButton } from '#components/ui/IconButton.client.tsx'

interface Props {
  label: string
  close: string
  children: (done: () => void) => ReactNode
}

/** A form in a dialog over the one in hand: a thing that is missing is made where it is needed. Each opening is a new,
 *  empty form. */
export function NewThing({ label, close, children }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        <Icon name="plus" /> {label}
      </button>
      {open ? (
        <ThingDialog label={label} close={close} onClose={() => setOpen(false)}>
          {children(() => setOpen(false))}
        </ThingDialog>
      ) : null}
    </>
  )
}

interface DialogProps {
  label: string
  close: string
  onClose: () => void
  children: ReactNode
}

function ThingDialog({ label, close, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="dlg" aria-label={label} onClose={onClose}>
      <header className="dlg-h">
        <h2>{label}</h2>
        <IconButton icon="x" label={close} onClick={onClose} />
      </header>
      {children}
    </dialog>
  )
}
