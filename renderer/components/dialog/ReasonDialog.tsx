import Button from '@mui/material/Button'
import { type ReactNode, useState } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { FormRow } from '../field/FormRow.tsx'
import { TextField } from '../field/TextField.tsx'
import { Line, Quiet } from '../layout/layout.tsx'
import { FormDialog } from './FormDialog.tsx'

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
  const {
    title,
    consequence,
    confirmLabel,
    onCancel,
    phrases,
    minLength,
    reason,
    setReason,
    tried,
    short,
    confirm,
  } = useOpenReasonDialog(props)
  return (
    <FormDialog
      title={title}
      width="narrow"
      explain={consequence}
      actLabel={confirmLabel}
      pending={props.pending ?? false}
      error={props.error}
      voids={props.voids ?? false}
      blocked={props.blocked}
      below={
        phrases.length > 0 && (
          <fieldset style={{ border: 0, margin: '0.5rem 0 0', padding: 0 }}>
            <Quiet as="legend" size="0.875rem" pad={0}>
              {zhCN.reason.phrases}
            </Quiet>
            <Line wrap gap="0.25rem">
              {phrases.map((phrase) => (
                <Button key={phrase} variant="outlined" onClick={() => setReason(phrase)}>
                  {phrase}
                </Button>
              ))}
            </Line>
          </fieldset>
        )
      }
      onAct={confirm}
      onClose={onCancel}
    >
      <FormRow
        label={zhCN.reason.label}
        required
        error={tried && short ? zhCN.reason.tooShort(minLength) : undefined}
      >
        <TextField name="reason" value={reason} onCommit={setReason} rows={3} maxLength={500} />
      </FormRow>
    </FormDialog>
  )
}

function useOpenReasonDialog(props: ReasonDialogProps) {
  const { title, consequence, confirmLabel, onConfirm, onCancel, phrases = [], minLength = 4 } = props
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const short = [...reason].length < minLength
  const confirm = () => {
    setTried(true)
    if (!short) onConfirm(reason)
  }
  return {
    title,
    consequence,
    confirmLabel,
    onCancel,
    phrases,
    minLength,
    reason,
    setReason,
    tried,
    short,
    confirm,
  }
}
