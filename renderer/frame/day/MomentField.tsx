import { TimeField } from '../../components/field/TimeField.tsx'
import { Column, Grid } from '../../components/layout/layout.tsx'
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
    <Grid columns="minmax(0, 1fr) 4rem">
      <Column thins rule="right">
        <DayField {...day} label={dayLabel} error={error} />
      </Column>
      <Column thins>
        <TimeField {...time} label={timeLabel} />
      </Column>
    </Grid>
  )
}
