import type { Listing } from '../../../shared/inquiry/model.ts'
import { listTypesOn } from '../../../shared/listType/listTypesOn.ts'
import { naturalPersonsWords, unclassifiedCode } from '../../../shared/listType/model.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import { PickerField } from '../../components/field/PickerField.tsx'
import { useQuery } from '../../ipc/useQuery.ts'
import { listingWords as words } from '../words.ts'

export interface ListTypePickerProps {
  readonly name: string
  /** Lists in force on this day are offered. */
  readonly on: CalendarDate
  readonly listing: Pick<Listing, 'listTypeCode' | 'listName'>
  onChoose(chosen: Pick<Listing, 'listTypeCode' | 'listName'>): void
}

/** Chooses a list from 名单字典, whose name then is the first guess at the verbatim one; or says that the dictionary has no such list. */
export function ListTypePicker({ name, on, listing, onChoose }: ListTypePickerProps) {
  const dictionary = useQuery('listTypes.list', {})
  // While the dictionary is read nothing can be chosen: an Enter that came early would take whatever stands first.
  const types = listTypesOn(on, dictionary.data ?? [])
  const nameOf = (code: string) => types.find((type) => type.code === code)?.name
  const choose = (code: string | null) => {
    const isFirstGuess = listing.listName === nameOf(listing.listTypeCode)
    const kept = isFirstGuess ? '' : listing.listName
    onChoose({ listTypeCode: code ?? '', listName: nameOf(code ?? '') ?? kept })
  }
  return (
    <PickerField
      name={name}
      value={listing.listTypeCode === '' ? null : listing.listTypeCode}
      options={[
        ...types.map((type) => ({
          id: type.code,
          label: type.name,
          note: naturalPersonsWords[type.naturalPersons],
        })),
        { id: unclassifiedCode, label: words.unknown },
      ]}
      onCommit={choose}
    />
  )
}
