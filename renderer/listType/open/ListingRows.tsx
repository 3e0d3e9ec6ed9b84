import type { ReactNode } from 'react'
import type { Listing } from '../../../shared/inquiry/model.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useSession } from '../../frame/session/session.ts'
import { listingWords } from '../words.ts'
import { ListTypePicker } from './ListTypePicker.tsx'

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

/** One entry among others: what stands in it, and how its boxes are named. */
export interface ListingEntry {
  readonly listing: Listing
  readonly index: number
  /** The label of a row with the entry's number, from the second on. */
  named(label: string): string
  onChange(changes: Partial<Listing>): void
}

export interface ListingRowsProps {
  readonly listings: readonly Listing[]
  onListings(listings: readonly Listing[]): void
  readonly words: { readonly listType: string; readonly authority: string; readonly add: string }
  readonly columns: 1 | 2
  /** More rows of an entry than list, name and authority. */
  more?(entry: ListingEntry): ReactNode
  /** A key beside the one that adds an entry. */
  readonly otherKey?: ReactNode
}

/** The entries as the national system shows them; one or several. */
export function ListingRows(props: ListingRowsProps) {
  const { listings, onListings, words, columns, more, otherKey } = props
  const change = (index: number, changes: Partial<Listing>) =>
    onListings(listings.map((listing, at) => (at === index ? { ...listing, ...changes } : listing)))
  return (
    <>
      {listings.map((listing, index) => {
        const named = (label: string) => (index === 0 ? label : `${label} ${index + 1}`)
        const entry = {
          listing,
          index,
          named,
          onChange: (changes: Partial<Listing>) => change(index, changes),
        }
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity of an entry that has no other
          <EntryRows key={index} entry={entry} words={words} span={columns}>
            {more?.(entry)}
          </EntryRows>
        )
      })}
      <FormRow label="" span={columns} group>
        <div>
          <KeyButton label={words.add} variant="text" onAct={() => onListings([...listings, blankListing])} />
          {otherKey}
        </div>
      </FormRow>
    </>
  )
}

interface EntryRowsProps extends Pick<ListingRowsProps, 'words'> {
  readonly entry: ListingEntry
  readonly span: 1 | 2
  readonly children: ReactNode
}

function EntryRows({ entry, words, span, children }: EntryRowsProps) {
  const { today } = useSession()
  const { listing, index, named, onChange } = entry
  return (
    <>
      <FormRow label={named(words.listType)} required span={span}>
        <ListTypePicker
          name={`listType${index}`}
          on={listing.listedOn ?? today}
          listing={listing}
          onChoose={onChange}
        />
      </FormRow>
      <FormRow label={named(listingWords.listName)} required span={span} hint={listingWords.listNameHint}>
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
      {children}
    </>
  )
}
