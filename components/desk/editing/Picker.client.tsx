'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Icon } from '#components/ui/Icon.tsx'

interface Props<T extends { id: string }> {
  label: string
  placeholder: string
  nothing: string // said when nothing is found
  search: (query: string) => Promise<T[]>
  textOf: (item: T) => string
  children: (item: T) => ReactNode
  onPick: (item: T) => void
}

/** Searches everything, shows what tells things apart, picked with arrows and Enter. Each pick begins anew, the focus
 *  still in the field: several things are often picked in a row. */
export function Picker<T extends { id: string }>({ onPick, ...props }: Props<T>) {
  const [round, setRound] = useState(0)
  return (
    <Round
      key={round}
      {...props}
      isAgain={round > 0}
      onPick={(item) => {
        setRound((n) => n + 1)
        onPick(item)
      }}
    />
  )
}

function Round<T extends { id: string }>(props: Props<T> & { isAgain: boolean }) {
  const { label, placeholder, isAgain, search, onPick } = props
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [asking, setAsking] = useState(false) // a form holds many pickers: only the one in hand asks
  const items = useSearch(asking ? query : null, search)
  useEffect(() => {
    if (isAgain) field.current?.focus()
  }, [isAgain])
  return (
    <ComboBox
      className="pk"
      items={items}
      inputValue={query}
      onInputChange={setQuery}
      onFocusChange={setAsking}
      allowsEmptyCollection
      value={null}
      onChange={(key) => {
        const item = items.find((x) => x.id === key)
        if (item) onPick(item)
      }}
    >
      <Label>{label}</Label>
      <div className="pk-in">
        <Icon name="search" />
        <Input ref={field} placeholder={placeholder} />
      </div>
      <Found nothing={props.nothing} textOf={props.textOf}>
        {props.children}
      </Found>
    </ComboBox>
  )
}

type FoundProps<T extends { id: string }> = Pick<Props<T>, 'nothing' | 'textOf' | 'children'>

function Found<T extends { id: string }>({ nothing, textOf, children }: FoundProps<T>) {
  return (
    <Popover className="pk-pop" offset={2}>
      <ListBox<T> className="pk-list" renderEmptyState={() => <p className="pk-k">{nothing}</p>}>
        {(item) => (
          <ListBoxItem
            id={item.id}
            textValue={textOf(item)}
            className={({ isFocused }) => (isFocused ? 'on' : '')}
          >
            {children(item)}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}

const PAUSE = 120 // ms without a key before the server is asked

/** The answers to the last question; an earlier one that arrives late is dropped. */
function useSearch<T>(query: string | null, search: (query: string) => Promise<T[]>): T[] {
  const [items, setItems] = useState<T[]>([])
  const asked = useRef(0)
  useEffect(() => {
    if (query === null) return
    const turn = ++asked.current
    const timer = setTimeout(() => {
      const take = (found: T[]) => {
        if (turn === asked.current) setItems(found)
      }
      search(query).then(take, () => take([]))
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [query, search])
  return items
}
