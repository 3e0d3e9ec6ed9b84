import { type CompositionEvent, type FormEvent, type Ref, useEffect, useRef } from 'react'
import { SearchIcon } from '../../theme/icons.ts'
import { BoxedInput, StandingBox } from './box/boxedInput.ts'

export interface SearchFieldProps {
  readonly label: string
  readonly placeholder?: string
  readonly initial?: string
  /** Called 150 ms after the last stroke, never while an input method is composing. */
  onSearch(text: string): void
  /** ↓ or Enter: go on to the results; into the list of the same pane unless told. */
  onLeave?(): void
  readonly autoFocus?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A search box; its text is read after composition has ended, so half a pinyin syllable is never searched. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, initial, onLeave, inputRef, composing, own, searchSoon } = useSearchField(props)
  return (
    <StandingBox role="search">
      <SearchIcon aria-hidden fontSize="small" sx={{ color: 'var(--ink-3)', ml: 1 }} />
      <BoxedInput
        ref={(element) => {
          own.current = element
          if (typeof inputRef === 'function') inputRef(element)
          else if (inputRef) inputRef.current = element
        }}
        type="text"
        aria-label={label}
        placeholder={placeholder}
        defaultValue={initial}
        autoComplete="off"
        spellCheck={false}
        onInput={searchSoon}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
          searchSoon(event)
        }}
        onKeyDown={(event) => {
          if (composing.current || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return
          const list = listNear(event.currentTarget)
          if (onLeave === undefined && list === null) return
          event.preventDefault()
          if (onLeave === undefined) list?.focus()
          else onLeave()
        }}
      />
    </StandingBox>
  )
}

const listNear = (box: HTMLElement) =>
  box
    .closest('[data-pane], [role="dialog"], main')
    ?.querySelector<HTMLElement>('[role="grid"], [role="listbox"][tabindex="0"]') ?? null

function useSearchField(props: SearchFieldProps) {
  const { label, placeholder, initial, onSearch, onLeave, autoFocus, inputRef } = props
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const composing = useRef(false)
  const own = useRef<HTMLInputElement | null>(null)
  useEffect(() => {
    if (autoFocus) own.current?.focus()
    return () => clearTimeout(timer.current)
  }, [autoFocus])
  const searchSoon = (event: FormEvent<HTMLInputElement> | CompositionEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value.trim()
    clearTimeout(timer.current)
    if (!composing.current) timer.current = setTimeout(() => onSearch(text), 150)
  }
  return { label, placeholder, initial, onLeave, inputRef, composing, own, searchSoon }
}
