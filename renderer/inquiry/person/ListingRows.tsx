import { type Listing, listingStatusNames } from '../../../shared/inquiry/model.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { choicesOf } from '../../components/field/choices.ts'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { Line } from '../../components/layout/layout.tsx'
import { DayField } from '../../frame/day/DayField.tsx'
import { useSession } from '../../frame/session/session.ts'
import { ListTypePicker } from '../../listType/open/ListTypePicker.tsx'
import { listingWords } from '../../listType/words.ts'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.listed
const statuses = choicesOf(listingStatusNames)

/** An entry nothing has been typed into. */
export const blankListing: Listing = {
  listTypeCode: '',
  listName: '',
  authority: '',
  documentNumber: '',
  listedOn: null,
  validUntil: null,
  status: 'current',
}

export interface ListingRowsProps {
  readonly listings: readonly Listing[]
  onListings(listings: readonly Listing[]): void
}

/** The entries as the national system shows them; one or several. */
export function ListingRows({ listings, onListings }: ListingRowsProps) {
  const change = (index: number, changes: Partial<Listing>) =>
    onListings(listings.map((listing, at) => (at === index ? { ...listing, ...changes } : listing)))
  return (
    <>
      {listings.map((listing, index) => (
        <Entry
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity of an entry that has no other
          key={index}
          listing={listing}
          index={index}
          onChange={(changes) => change(index, changes)}
          {...(listings.length > 1
            ? { onRemove: () => onListings(listings.filter((_, at) => at !== index)) }
            : {})}
        />
      ))}
      <FormRow label="" span={2} group>
        <div>
          <KeyButton label={words.add} variant="text" onAct={() => onListings([...listings, blankListing])} />
        </div>
      </FormRow>
    </>
  )
}

interface EntryProps {
  readonly listing: Listing
  readonly index: number
  onChange(changes: Partial<Listing>): void
  onRemove?(): void
}

function Entry({ listing, index, onChange, onRemove }: EntryProps) {
  const { today } = useSession()
  const many = index === 0 ? '' : ` ${index + 1}`
  const named = (label: string) => `${label}${many}`
  const isRemoved = listing.status !== 'current'
  return (
    <>
      <FormRow label={named(words.listType)} required span={2}>
        <ListTypePicker
          name={`listType${index}`}
          on={listing.listedOn ?? today}
          listing={listing}
          onChoose={onChange}
        />
      </FormRow>
      <FormRow label={named(listingWords.listName)} required span={2} hint={listingWords.listNameHint}>
        <TextField
          name={`listName${index}`}
          value={listing.listName}
          maxLength={100}
          onCommit={(listName) => onChange({ listName })}
        />
      </FormRow>
      <FormRow label={named(words.authority)} required>
        <TextField
          name={`authority${index}`}
          value={listing.authority}
          maxLength={100}
          onCommit={(authority) => onChange({ authority })}
        />
      </FormRow>
      <FormRow label={named(words.documentNumber)}>
        <TextField
          name={`documentNumber${index}`}
          value={listing.documentNumber}
          maxLength={100}
          onCommit={(documentNumber) => onChange({ documentNumber })}
        />
      </FormRow>
      <FormRow label={named(words.listedOn)}>
        <DayField
          name={`listedOn${index}`}
          value={listing.listedOn}
          onCommit={(listedOn) => onChange({ listedOn })}
        />
      </FormRow>
      <FormRow label={named(words.validUntil)}>
        <DayField
          name={`validUntil${index}`}
          value={listing.validUntil}
          onCommit={(validUntil) => onChange({ validUntil })}
        />
      </FormRow>
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
