import { useState } from 'react'
import { CandidateState, candidateStateNames } from '../../shared/candidate/model.ts'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import { requestStateNames } from '../../shared/request/model.ts'
import type { RequestRow } from '../../shared/request/summary.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { WhyFoot } from '../deadline/open/WhyFoot.tsx'
import { ListView } from '../frame/page/ListPage.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { place } from '../place/place.ts'
import { LetterLamp } from '../request/open/LetterLamp.tsx'
import { markedUnit } from '../request/open/markedUnit.ts'
import { workbenchWords as words } from './words.ts'

/** How many persons stand where, in the order of the work. */
function progressOf({ state, counts }: RequestRow): string {
  if (state === 'registered') return requestStateNames.registered
  const parts = CandidateState.options.flatMap((key) =>
    counts[key] === undefined ? [] : [`${candidateStateNames[key]} ${counts[key]}`],
  )
  return parts.length === 0 ? words.noRoster : parts.join(' · ')
}

const columns: readonly LedgerColumn<RequestRow>[] = [
  { key: 'lamp', title: words.due, width: 11, cell: (letter) => <LetterLamp letter={letter} /> },
  {
    key: 'number',
    title: words.number,
    width: 6,
    cell: (letter) => signedNumber('incoming', letter.intakeNumber),
  },
  { key: 'unit', title: words.unit, cell: (letter) => markedUnit(letter) },
  { key: 'note', title: words.note, cell: (letter) => letter.documentNumber },
  {
    key: 'persons',
    title: words.persons,
    width: 4.5,
    align: 'end',
    cell: (letter) => words.people(letter.declaredCount),
  },
  { key: 'progress', title: words.progress, width: 20, cell: progressOf },
]

/** 在办: letters in work in which this person has had a part, and how far each is. */
export function InWorkView() {
  const { go } = useNavigation()
  const [selected, setSelected] = useState<number | null>(null)
  const letters = usePages('workbench.inWork', {})
  return (
    <ListView
      list={letters}
      table={{
        label: words.inWork,
        columns,
        rowKey: (letter) => letter.requestId,
        selectedKey: selected,
        onSelect: (letter) => setSelected(letter.requestId),
        onOpen: (letter) => go(place.request.at({ requestId: letter.requestId })),
        recordKeys: true,
        empty: <EmptyState>{words.empty.inWork}</EmptyState>,
      }}
      acts={<WhyFoot subject={selected === null ? null : { of: 'request', id: selected }} />}
    />
  )
}
