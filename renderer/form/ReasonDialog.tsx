import Button from '@mui/material/Button'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { z } from 'zod'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { isComposing } from '../components/keyboard/isComposing.ts'
import { Line, Quiet } from '../components/layout/layout.tsx'
import { zhCN } from '../text/zhCN.ts'
import { filled } from './filled.ts'
import { useSchemaForm } from './useSchemaForm.ts'

export interface ReasonDialogProps {
  readonly open: boolean
  /** The act, such as 作废发文字号. */
  readonly title: string
  /** What will happen, in one or two sentences. */
  readonly consequence: ReactNode
  readonly confirmLabel: string
  onConfirm(reason: string): void
  onCancel(): void
  /** Ready-made reasons, one press each. */
  readonly phrases?: readonly string[]
  /** Shortest reason accepted, in characters; 4 unless told. */
  readonly minLength?: number
  readonly pending?: boolean
  readonly error?: unknown
  readonly voids?: boolean
  /** Why it cannot be done yet. */
  readonly blocked?: string | undefined
}

/** An act that cannot be taken back asks for a typed reason, never "are you sure". */
export function ReasonDialog(props: ReasonDialogProps) {
  return props.open ? <OpenReasonDialog {...props} /> : null
}

function OpenReasonDialog(props: ReasonDialogProps) {
  const { minLength = 4, phrases = [], pending = false, voids = false, onConfirm } = props
  const form = useSchemaForm(z.object({ reason: filled(zhCN.reason.tooShort(minLength), minLength) }), {
    start: { reason: '' },
    onSave: ({ reason }) => onConfirm(reason),
  })
  return (
    <FormDialog
      title={props.title}
      width="narrow"
      explain={props.consequence}
      actLabel={props.confirmLabel}
      pending={pending}
      error={props.error}
      voids={voids}
      blocked={props.blocked}
      below={
        phrases.length > 0 && <Phrases phrases={phrases} onChoose={(phrase) => form.set('reason', phrase)} />
      }
      formRef={form.ref}
      onAct={form.save}
      onClose={props.onCancel}
    >
      <FormRow label={zhCN.reason.label} required error={form.error('reason')}>
        <TextField {...form.field('reason')} rows={3} maxLength={500} />
      </FormRow>
    </FormDialog>
  )
}

interface PhrasesProps {
  readonly phrases: readonly string[]
  onChoose(phrase: string): void
}

function Phrases({ phrases, onChoose }: PhrasesProps) {
  const anchor = usePhraseKeys(phrases, onChoose)
  return (
    <fieldset ref={anchor} style={{ border: 0, margin: '0.5rem 0 0', padding: 0 }}>
      <Quiet as="legend" size="0.875rem" pad={0}>
        {zhCN.reason.phrases}
      </Quiet>
      <Line wrap gap="0.25rem">
        {phrases.map((phrase, index) => (
          <Button
            key={phrase}
            variant="outlined"
            aria-keyshortcuts={`${index + 1} Alt+${index + 1}`}
            onClick={() => onChoose(phrase)}
          >
            <Quiet as="kbd" font="inherit" after="0.375rem" aria-hidden>
              {index + 1}
            </Quiet>
            {phrase}
          </Button>
        ))}
      </Line>
    </fieldset>
  )
}

/** A digit in the empty box takes the phrase it stands before; once there are words, a digit is one of them and Alt+digit takes the phrase. */
function usePhraseKeys(phrases: readonly string[], onChoose: (phrase: string) => void) {
  const anchor = useRef<HTMLFieldSetElement>(null)
  const latest = useRef(onChoose)
  useLayoutEffect(() => {
    latest.current = onChoose
  })
  useEffect(() => {
    const form = anchor.current?.closest('form')
    const press = (event: KeyboardEvent) => {
      if (isComposing(event) || event.ctrlKey || event.metaKey || event.shiftKey) return
      const phrase = /^Digit[1-9]$/.test(event.code) ? phrases[Number(event.code.slice(5)) - 1] : undefined
      const box = event.target instanceof HTMLTextAreaElement ? event.target : null
      if (phrase === undefined || (!event.altKey && box !== null && box.value !== '')) return
      event.preventDefault()
      event.stopPropagation()
      latest.current(phrase)
    }
    form?.addEventListener('keydown', press)
    return () => form?.removeEventListener('keydown', press)
  }, [phrases])
  return anchor
}
