import type { Listing } from '../../shared/inquiry/model.ts'
import { listTypesOn } from '../../shared/listType/listTypesOn.ts'
import { seedListTypes } from '../../shared/listType/seedListTypes.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { PickerField } from '../components/field/PickerField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useSession } from '../frame/session.ts'
import { verificationWords } from './words.ts'

const words = verificationWords.blind

const blank: Listing = {
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

/** List and authority as the checker reads them from the evidence; one pair for each entry. */
export function ListingRows({ listings, onListings }: ListingRowsProps) {
  const { today } = useSession()
  const types = listTypesOn(today, seedListTypes)
  const shown = listings.length === 0 ? [blank] : listings
  const change = (index: number, changes: Partial<Listing>) =>
    onListings(shown.map((listing, at) => (at === index ? { ...listing, ...changes } : listing)))
  return (
    <>
      {shown.map((listing, index) => (
        <Pair
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity of an entry that has no other
          key={index}
          index={index}
          listing={listing}
          types={types}
          onChange={(changes) => change(index, changes)}
        />
      ))}
      <FormRow label="" group>
        <KeyButton label={words.addListing} variant="text" onAct={() => onListings([...shown, blank])} />
        {shown.length > 1 && (
          <KeyButton
            label={words.removeListing}
            variant="text"
            onAct={() => onListings(shown.slice(0, -1))}
          />
        )}
      </FormRow>
    </>
  )
}

interface PairProps {
  readonly index: number
  readonly listing: Listing
  readonly types: ReturnType<typeof listTypesOn>
  onChange(changes: Partial<Listing>): void
}

function Pair({ index, listing, types, onChange }: PairProps) {
  const number = index === 0 ? '' : ` ${index + 1}`
  return (
    <>
      <FormRow label={`${words.listType}${number}`} required>
        <PickerField
          name={`listType${index}`}
          options={types.map(({ code, name }) => ({ id: code, label: name }))}
          value={listing.listTypeCode}
          onCommit={(code) =>
            onChange({
              listTypeCode: code ?? '',
              listName: types.find((type) => type.code === code)?.name ?? '',
            })
          }
        />
      </FormRow>
      <FormRow label={`${words.authority}${number}`} required>
        <TextField
          name={`authority${index}`}
          value={listing.authority}
          onCommit={(authority) => onChange({ authority })}
          maxLength={100}
        />
      </FormRow>
    </>
  )
}
