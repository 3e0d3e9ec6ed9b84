import { useState } from 'react'
import { beijingDate, beijingMinute, type Instant } from '../../../shared/time.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { TimeField } from '../../components/field/TimeField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { DayField } from '../../frame/DayField.tsx'
import { zhCN } from '../../text/zhCN.ts'
import { momentOf } from '../registration/registrationForm.ts'
import { requestWords } from '../words.ts'

const words = requestWords.acts

export interface OriginalDialogProps {
  readonly pending: boolean
  readonly error: unknown
  onConfirm(at: Instant): void
  onCancel(): void
}

/** When the sealed original came; the clock starts there. */
export function OriginalDialog({ pending, error, onConfirm, onCancel }: OriginalDialogProps) {
  const [day, setDay] = useState<string | null>(() => beijingDate(new Date()))
  const [time, setTime] = useState<string | null>(() => beijingMinute(new Date()).slice(11))
  const [tried, setTried] = useState(false)
  const at = momentOf(day, time)
  const confirm = () => {
    setTried(true)
    if (at !== null) onConfirm(at)
  }
  const missing = tried && at === null
  return (
    <ActDialog
      open
      title={words.originalTitle}
      onCancel={onCancel}
      actions={
        <ActionBar primary={<PrimaryAction label={words.originalAct} pending={pending} onAct={confirm} />}>
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onCancel} />
        </ActionBar>
      }
    >
      <EntryForm label={words.originalTitle} autoFocus>
        <FormSheet columns={1}>
          <FormRow
            label={words.originalDay}
            required
            error={missing && day === null ? requestWords.register.noDay : undefined}
          >
            <DayField name="originalDay" value={day} onCommit={setDay} />
          </FormRow>
          <FormRow
            label={words.originalTime}
            required
            error={missing && time === null ? requestWords.register.noTime : undefined}
          >
            <TimeField name="originalTime" value={time} onCommit={setTime} />
          </FormRow>
        </FormSheet>
        <ErrorNotice error={error} />
      </EntryForm>
    </ActDialog>
  )
}
