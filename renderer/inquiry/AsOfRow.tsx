import { FormRow } from '../components/field/FormRow.tsx'
import { TimeField } from '../components/field/TimeField.tsx'
import { DayField } from '../frame/DayField.tsx'
import type { AsOfBoxes } from './useAsOf.ts'
import { inquiryWords } from './words.ts'

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
      <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 5.5rem' }}>
        <div style={{ display: 'flex', flexDirection: 'column', borderRight: '1px solid var(--line)' }}>
          <DayField {...asOf.day} label={words.asOfDay} />
        </div>
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          <TimeField {...asOf.time} label={words.asOfTime} />
        </div>
      </div>
    </FormRow>
  )
}
