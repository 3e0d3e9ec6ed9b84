import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isComposing } from '../../keyboard/isComposing.ts'

export interface TextBoxOptions {
  /** The value as text; a change from outside replaces what stands in the box. */
  readonly text: string
  /** Brings typed text into its standard form; runs on blur only. */
  normalise?(typed: string): string
  onCommit?(text: string): void
}

/** An uncontrolled text box that hands over its value on blur and on Enter, and follows changes from outside. */
export function useTextBox<E extends HTMLInputElement | HTMLTextAreaElement>(options: TextBoxOptions) {
  const { text, normalise, onCommit } = options
  const ref = useRef<E | null>(null)
  const committed = useRef(text)

  useEffect(() => {
    committed.current = text
    if (ref.current !== null && ref.current.value !== text) ref.current.value = text
  }, [text])

  const commit = () => {
    const box = ref.current
    if (box === null) return
    const standard = normalise ? normalise(box.value) : box.value
    if (standard !== box.value) box.value = standard
    if (standard === committed.current) return
    committed.current = standard
    onCommit?.(standard)
  }

  const onKeyDown = (event: KeyboardEvent<E>) => {
    if (event.key === 'Enter' && !isComposing(event) && !(event.target instanceof HTMLTextAreaElement))
      commit()
  }

  return { ref, defaultValue: text, onBlur: commit, onKeyDown }
}
