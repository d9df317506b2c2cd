'use client'

import { useRef, useState, type ReactNode } from 'react'
import { Icon } from '#components/ui/Icon.tsx'

interface Props {
  label: string
  close: string
  children: (done: () => void) => ReactNode
}

/** A form in a dialog over the one in hand: a thing that is missing is made where it is needed. */
export function NewThing({ label, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [round, setRound] = useState(0) // each opening is a new, empty form
  const done = () => dialog.current?.close()
  return (
    <>
      <button
        type="button"
        className="btn"
        onClick={() => {
          setRound((n) => n + 1)
          dialog.current?.showModal()
        }}
      >
        <Icon name="plus" /> {label}
      </button>
      <dialog ref={dialog} className="dlg" aria-label={label}>
        <header className="dlg-h">
          <h2>{label}</h2>
          <button type="button" className="btn-i" onClick={done} aria-label={close}>
            <Icon name="x" />
          </button>
        </header>
        {round > 0 ? <div key={round}>{children(done)}</div> : null}
      </dialog>
    </>
  )
}
