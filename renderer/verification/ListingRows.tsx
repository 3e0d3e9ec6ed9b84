import type { Listing } from '../../shared/inquiry/model.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useSession } from '../frame/session/session.ts'
import { ListTypePicker } from '../listType/open/ListTypePicker.tsx'
import { listingWords } from '../listType/words.ts'
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
  onChange(changes: Partial<Listing>): void
}

function Pair({ index, listing, onChange }: PairProps) {
  const { today } = useSession()
  const number = index === 0 ? '' : ` ${index + 1}`
  return (
    <>
      <FormRow label={`${words.listType}${number}`} required>
        <ListTypePicker name={`listType${index}`} on={today} listing={listing} onChoose={onChange} />
      </FormRow>
      <FormRow label={`${listingWords.listName}${number}`} required hint={listingWords.listNameHint}>
        <TextField
          name={`listName${index}`}
          value={listing.listName}
          onCommit={(listName) => onChange({ listName })}
          maxLength={100}
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
