import { DateField, type DateFieldProps } from '../../components/field/DateField.tsx'
import { useDateReader } from './useDay.ts'

export type DayFieldProps = Omit<DateFieldProps, 'read'>

/** A date field that knows today and the working calendar: the one screens use. */
export function DayField(props: DayFieldProps) {
  return <DateField {...props} read={useDateReader()} />
}
