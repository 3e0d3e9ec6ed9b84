import { useState } from 'react'
import { beijingInstant, beijingMinute, type Instant } from '../../../shared/time.ts'
import type { FieldBinding } from '../../form/useSchemaForm.ts'

/** The time of the query as two boxes; filled with now, and the clerk's to correct. */
export interface AsOfBoxes {
  readonly day: FieldBinding<string>
  readonly time: FieldBinding<string>
  /** Null while day or time is missing. */
  readonly at: Instant | null
  /** Fills the boxes with now again. */
  refresh(): void
}

const nowParts = () => {
  const [day = '', time = ''] = beijingMinute(new Date()).split(' ')
  return { day: day as string | null, time: time as string | null }
}

/** The moment the national system was looked at, prefilled with now. */
export function useAsOf(): AsOfBoxes {
  const [parts, setParts] = useState(nowParts)
  const { day, time } = parts
  return {
    day: { name: 'asOfDay', value: day, onCommit: (next) => setParts((was) => ({ ...was, day: next })) },
    time: { name: 'asOfTime', value: time, onCommit: (next) => setParts((was) => ({ ...was, time: next })) },
    at: day === null || time === null ? null : beijingInstant(day, time),
    refresh: () => setParts(nowParts()),
  }
}
