import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { zhCN } from '../../../text/zhCN.ts'
import { isComposing } from '../../keyboard/isComposing.ts'
import { useTypedField } from '../../keyboard/keep/useTypedField.ts'
import { useInitials } from './initials.ts'
import type { PickerFieldProps } from './pickerFieldProps.ts'
import { pickOptions } from './pickOptions.ts'
import { markUnread } from './unreadBox.ts'
import { useFormReset } from './useFormReset.ts'

type PickerKey = KeyboardEvent<HTMLDivElement> & { defaultMuiPrevented?: boolean | undefined }

/** Keeps a key from the list that is open and from the form around the box. */
const keepHere = (event: PickerKey) => {
  event.preventDefault()
  event.defaultMuiPrevented = true
}

/** What a picker holds: the entry that was chosen, or the words that are being typed instead of it. */
export function usePicker<Id extends string | number>(props: PickerFieldProps<Id>) {
  const { value, onCommit, options, onSearch, addHint = '' } = props
  const [open, setOpen] = useState(false)
  // Null while the box shows the chosen entry.
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState<string>()
  const box = useRef<HTMLInputElement>(null)
  const knowsInitials = useInitials(
    onSearch === undefined && options.some(({ initials }) => initials === undefined),
  )
  // What is typed before the tables are there may be initials.
  const loading = (props.loading ?? false) || (typed !== null && !knowsInitials)
  const given = value ?? null
  const chosen = props.chosen ?? options.find((option) => option.id === given) ?? null

  const touch = useTypedField(props.name, {
    read: () => (typed === null ? { value: given, words: chosen?.label ?? '' } : { value: '', words: typed }),
    put: (id) => {
      if (typeof id !== 'boolean' && id !== '') onCommit?.(id as Id | null)
    },
  })

  const settle = (sentence: string | undefined) => {
    setRefused(sentence)
    markUnread(box.current, sentence)
  }
  const choose = (id: Id | null) => {
    touch()
    setTyped(null)
    settle(undefined)
    setOpen(false)
    onCommit?.(id)
  }
  const type = (text: string) => {
    settle(undefined)
    setTyped(text)
    onSearch?.(text)
    if (text === '' && given !== null) onCommit?.(null)
  }
  const found = onSearch ? options : pickOptions(options, typed ?? '')
  const refuse = () => {
    const words = (typed ?? '').trim()
    settle(found.length === 0 ? `${zhCN.field.noSuchEntry(words)}${addHint}` : zhCN.field.notChosen(words))
    if (given !== null) onCommit?.(null)
  }
  /** Leaving the box: the words are an entry's own name, or they are refused. */
  const leave = () => {
    if (typed === null) return
    const words = typed.trim()
    if (words === '') return choose(null)
    const named = options.filter(({ label }) => label === words)
    const [only] = named
    if (only !== undefined && named.length === 1 && !loading) choose(only.id)
    else refuse()
  }
  const early = useEarlyEnter(loading, () => {
    const [best] = found
    if (best === undefined) refuse()
    else choose(best.id)
  })
  const forget = () => {
    setTyped(null)
    settle(undefined)
  }
  useTakenOver(given, forget)
  useFormReset(box, forget)

  const onKeyDown = (event: PickerKey) => {
    if (isComposing(event)) {
      event.defaultMuiPrevented = true
      return
    }
    if (event.key === 'F4') {
      event.preventDefault()
      setOpen((was) => !was)
      return
    }
    if (event.key !== 'Enter' || typed === null || typed.trim() === '') return
    if (early.isAwaited()) return keepHere(event)
    if (found.length === 0) {
      keepHere(event)
      refuse()
    } else if (!open) {
      // The list was closed: it is shown before anything is taken from it.
      keepHere(event)
      setOpen(true)
    }
  }
  return {
    box,
    chosen,
    typed,
    shown: typed ?? chosen?.label ?? '',
    refused,
    open,
    setOpen,
    choose,
    type,
    leave,
    onKeyDown,
  }
}

/** Another entry was set from outside, such as one that was just added: it stands in the box instead of what was typed. */
function useTakenOver(given: string | number | null, onTaken: () => void): void {
  const latest = useRef(onTaken)
  useEffect(() => {
    latest.current = onTaken
  })
  useEffect(() => {
    if (given !== null) latest.current()
  }, [given])
}

/** Enter pressed before the core has answered what was typed: the entries still shown belong to earlier words, so it waits for the answer. */
function useEarlyEnter(loading: boolean, onAnswer: () => void) {
  const pressed = useRef(false)
  const latest = useRef(onAnswer)
  useEffect(() => {
    latest.current = onAnswer
  })
  useEffect(() => {
    if (loading || !pressed.current) return
    pressed.current = false
    latest.current()
  }, [loading])
  return {
    isAwaited: () => {
      pressed.current = loading
      return loading
    },
  }
}
