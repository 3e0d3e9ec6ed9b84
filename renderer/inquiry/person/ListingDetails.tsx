import { listingStatusNames } from '../../../shared/inquiry/model.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { choicesOf } from '../../components/field/choices.ts'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { Line } from '../../components/layout/layout.tsx'
import { DayField } from '../../frame/day/DayField.tsx'
import type { ListingEntry } from '../../listType/open/ListingRows.tsx'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.listed
const statuses = choicesOf(listingStatusNames)

export interface ListingDetailsProps {
  readonly entry: ListingEntry
  /** Null while it is the only one. */
  readonly onRemove: (() => void) | null
}

/** What the national system shows of an entry besides its list and authority. */
export function ListingDetails({ entry, onRemove }: ListingDetailsProps) {
  const { listing, index, named, onChange } = entry
  const isRemoved = listing.status !== 'current'
  return (
    <>
      <FormRow label={named(words.documentNumber)}>
        <TextField
          name={`documentNumber${index}`}
          value={listing.documentNumber}
          maxLength={100}
          onCommit={(documentNumber) => onChange({ documentNumber })}
        />
      </FormRow>
      <DayRow
        name={`listedOn${index}`}
        label={named(words.listedOn)}
        day={listing.listedOn}
        onDay={(listedOn) => onChange({ listedOn })}
      />
      <DayRow
        name={`validUntil${index}`}
        label={named(words.validUntil)}
        day={listing.validUntil}
        onDay={(validUntil) => onChange({ validUntil })}
      />
      <FormRow
        label={named(words.status)}
        required
        group
        span={2}
        error={isRemoved ? words.removedHint : undefined}
      >
        <Line align="center">
          <ChoiceField
            name={`status${index}`}
            value={listing.status}
            choices={statuses}
            onCommit={(status) => onChange({ status })}
          />
          {onRemove && <KeyButton label={words.remove} variant="text" onAct={onRemove} />}
        </Line>
      </FormRow>
    </>
  )
}

interface DayRowProps {
  readonly name: string
  readonly label: string
  readonly day: string | null
  onDay(day: string | null): void
}

function DayRow({ name, label, day, onDay }: DayRowProps) {
  return (
    <FormRow label={label}>
      <DayField name={name} value={day} onCommit={onDay} />
    </FormRow>
  )
}
