import { FormRow } from '../../components/field/FormRow.tsx'
import { MomentField } from '../../frame/day/MomentField.tsx'
import { inquiryWords } from '../words.ts'
import type { AsOfBoxes } from './useAsOf.ts'

const words = inquiryWords.person

/** When the national system was looked at: day and time side by side. */
export function AsOfRow({ asOf, span = 1 }: { readonly asOf: AsOfBoxes; readonly span?: 1 | 2 }) {
  return (
    <FormRow
      label={words.asOf}
      required
      group
      span={span}
      error={asOf.at === null ? words.asOfMissing : undefined}
    >
      <MomentField day={asOf.day} time={asOf.time} dayLabel={words.asOfDay} timeLabel={words.asOfTime} />
    </FormRow>
  )
}
