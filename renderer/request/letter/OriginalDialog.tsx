import { useState } from 'react'
import { beijingDate, beijingMinute, type Instant } from '../../../shared/time.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TimeField } from '../../components/field/TimeField.tsx'
import { DayField } from '../../frame/day/DayField.tsx'
import { momentOf } from '../registration/registrationForm.ts'
import { requestWords } from '../words.ts'

const words = requestWords.acts

export interface OriginalDialogProps {
  readonly pending: boolean
  readonly error: unknown
  onConfirm(at: Instant): void
  onCancel(): void
}

/** When the sealed original came; the limit starts there. */
export function OriginalDialog({ pending, error, onConfirm, onCancel }: OriginalDialogProps) {
  const { day, setDay, time, setTime, confirm, missing } = useOriginalDialog({ onConfirm })
  return (
    <FormDialog
      title={words.originalTitle}
      width="narrow"
      actLabel={words.originalAct}
      pending={pending}
      error={error}
      onAct={confirm}
      onClose={onCancel}
    >
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
    </FormDialog>
  )
}

function useOriginalDialog({ onConfirm }: Pick<OriginalDialogProps, 'onConfirm'>) {
  const [day, setDay] = useState<string | null>(() => beijingDate(new Date()))
  const [time, setTime] = useState<string | null>(() => beijingMinute(new Date()).slice(11))
  const [tried, setTried] = useState(false)
  const at = momentOf(day, time)
  const confirm = () => {
    setTried(true)
    if (at !== null) onConfirm(at)
  }
  const missing = tried && at === null
  return { day, setDay, time, setTime, confirm, missing }
}
