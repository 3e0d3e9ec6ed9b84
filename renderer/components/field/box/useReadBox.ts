import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isComposing } from '../../keyboard/isComposing.ts'
import { useTypedField } from '../../keyboard/keep/useTypedField.ts'
import { useComplaint } from './fieldRow.ts'
import { markUnread } from './unreadBox.ts'
import { useFormReset } from './useFormReset.ts'

/** What a typed text was read as: the value with its standard form, or the sentence that refuses it. */
export type BoxReading<Value> =
  | { readonly value: Value; readonly text: string }
  | { readonly refused: string }

export interface ReadBoxOptions<Value> {
  readonly name: string
  /** The value as text; a change from outside replaces what stands in the box. */
  readonly text: string
  read(typed: string): BoxReading<Value>
  /** Null for an empty box and for one that holds what was not understood. */
  onCommit?: ((value: Value | null) => void) | undefined
  /** The sentence where an empty box means nothing; without it an empty box is a value of its own, null. */
  readonly never?: string | undefined
}

/**
 * A text box for a value that has to be read out of the text: a date, a time, a number. What cannot be read stays in the box with its
 * sentence until somebody mends it; it never empties itself and never counts as left out (`unreadBox`).
 */
export function useReadBox<Value>(options: ReadBoxOptions<Value>) {
  const { text, onCommit } = options
  const ref = useRef<HTMLInputElement | null>(null)
  const committed = useRef(text)
  const [refused, setRefused] = useState<string>()
  useComplaint(refused)
  const complain = (sentence: string | undefined) => {
    setRefused(sentence)
    markUnread(ref.current, sentence)
  }

  useEffect(() => {
    committed.current = text
    const box = ref.current
    // The value was given up because of what stands here: that stays.
    if (box === null || (text === '' && box.hasAttribute('data-unread'))) return
    setRefused(undefined)
    markUnread(box, undefined)
    if (box.value !== text) box.value = text
  }, [text])

  useFormReset(ref, () => {
    complain(undefined)
    if (ref.current !== null) ref.current.value = committed.current
  })

  const commit = () => {
    const box = ref.current
    if (box === null) return
    const found = readingOf(box.value, options)
    if ('refused' in found) {
      complain(found.refused)
      if (committed.current === '') return
      committed.current = ''
      onCommit?.(null)
      return
    }
    complain(undefined)
    if (box.value !== found.text) box.value = found.text
    if (found.text === committed.current) return
    committed.current = found.text
    onCommit?.(found.value)
  }

  useTypedField(options.name, {
    read: () => ({ value: ref.current?.value ?? '', words: ref.current?.value ?? '' }),
    put: (raw) => {
      if (ref.current !== null) ref.current.value = String(raw ?? '')
      commit()
    },
  })

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !isComposing(event)) commit()
  }
  return { refused, box: { ref, defaultValue: text, onBlur: commit, onKeyDown } }
}

function readingOf<Value>(typed: string, { read, never }: ReadBoxOptions<Value>): BoxReading<Value | null> {
  if (typed.trim() !== '') return read(typed)
  return never === undefined ? { value: null, text: '' } : { refused: never }
}
