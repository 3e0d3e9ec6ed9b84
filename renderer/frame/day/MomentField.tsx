import { TimeField } from '../../components/field/TimeField.tsx'
import type { FieldBinding } from '../../form/useSchemaForm.ts'
import { DayField } from './DayField.tsx'

export interface MomentFieldProps {
  readonly day: FieldBinding<string>
  readonly time: FieldBinding<string>
  readonly dayLabel: string
  readonly timeLabel: string
  readonly error?: string | undefined
}

/** A moment as two boxes side by side: the day and the time. */
export function MomentField({ day, time, dayLabel, timeLabel, error }: MomentFieldProps) {
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 4rem' }}>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          minWidth: 0,
          borderRight: '1px solid var(--line)',
        }}
      >
        <DayField {...day} label={dayLabel} error={error} />
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', minWidth: 0 }}>
        <TimeField {...time} label={timeLabel} />
      </div>
    </div>
  )
}
