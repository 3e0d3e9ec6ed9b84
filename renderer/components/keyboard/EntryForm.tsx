import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { commitActive } from './commitActive.ts'
import { focusField, stepField } from './fieldOrder.ts'
import { isComposing } from './isComposing.ts'
import { KeptOffer } from './keep/KeptOffer.tsx'
import { FieldKeeperContext, type FormKeep } from './keep/typedForms.ts'
import { useTypedForm } from './keep/useTypedForm.ts'
import { primaryNear } from './primaryNear.ts'

export interface EntryFormProps {
  /** What the form is for, read out by screen readers. */
  readonly label: string
  readonly children: ReactNode
  /** Esc: leave with the draft kept. Left out, Esc does nothing. */
  readonly onLeave?: (() => void) | undefined
  /** Put the cursor into the first field when the form appears. */
  readonly autoFocus?: boolean
  /** How what is typed is kept while the form stands open. */
  readonly keep: FormKeep
  readonly ref?: Ref<HTMLFormElement>
}

const staysPut = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLButtonElement

/**
 * The keyboard of every form: Enter goes to the next field and never submits, on the last one to the primary action,
 * Shift+Enter goes back, Esc leaves. Saving belongs to `PrimaryAction` (Ctrl+Enter, F9).
 */
export function EntryForm(props: EntryFormProps) {
  const { label, children, ref, own, typed, onKeyDown } = useEntryForm(props)

  return (
    <form
      ref={(element) => {
        own.current = element
        if (typeof ref === 'function') ref(element)
        else if (ref) ref.current = element
      }}
      aria-label={label}
      autoComplete="off"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onInput={typed.forFields.touch}
      style={{ display: 'contents' }}
    >
      {typed.kept !== undefined && (
        <KeptOffer kept={typed.kept} onPutBack={() => void typed.putBack()} onDrop={typed.drop} />
      )}
      <FieldKeeperContext value={typed.forFields}>{children}</FieldKeeperContext>
    </form>
  )
}

function useEntryForm(props: EntryFormProps) {
  const { label, children, onLeave, autoFocus = false, ref } = props
  const own = useRef<HTMLFormElement | null>(null)
  const typed = useTypedForm(own, { label, keep: props.keep })
  useEffect(() => {
    if (autoFocus && own.current !== null) focusField(own.current, 'first')
  }, [autoFocus])

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (isComposing(event) || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
    const isStepped = event.currentTarget.dataset.stepped !== undefined
    delete event.currentTarget.dataset.stepped
    if (isStepped && event.key === 'Enter' && !event.shiftKey) return event.preventDefault()
    if (event.key === 'Escape' && onLeave !== undefined) {
      event.preventDefault()
      // What is kept on leaving is what was rendered: render with the committed value first.
      flushSync(commitActive)
      onLeave()
      return
    }
    if (event.key !== 'Enter' || staysPut(event.target)) return
    event.preventDefault()
    const moved = stepField(event.currentTarget, event.shiftKey ? -1 : 1)
    if (!moved && !event.shiftKey) primaryNear(event.currentTarget)?.focus()
  }
  return { label, children, ref, own, typed, onKeyDown }
}
