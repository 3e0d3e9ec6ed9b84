import { FormRow } from '../../components/field/FormRow.tsx'
import { PickerField } from '../../components/field/PickerField.tsx'
import { printingWords } from '../words.ts'
import type { Destination } from './useDestination.ts'

const words = printingWords.print

export interface DestinationRowProps {
  readonly destination: Destination
}

/** The printer, or plainly that there is none and where the file goes. */
export function DestinationRow({ destination }: DestinationRowProps) {
  return (
    <FormRow label={words.destination} span={2} warning={destination.note}>
      <PickerField
        name="destination"
        value={destination.value}
        options={destination.options}
        onCommit={destination.choose}
      />
    </FormRow>
  )
}
