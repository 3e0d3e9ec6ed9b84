import { useState } from 'react'
import { CandidateState, candidateStateNames } from '../../shared/candidate/model.ts'
import { requestStateNames } from '../../shared/request/model.ts'
import type { RequestRow } from '../../shared/request/summary.ts'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { Block } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { WhyKey } from '../deadline/open/WhyKey.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { LetterLamp } from '../request/open/LetterLamp.tsx'
import { workbenchWords as words } from './words.ts'
import { Fill } from './workStyles.ts'

const pageSize = 50

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
  { key: 'number', title: words.number, width: 6, cell: (letter) => letter.intakeNumber },
  { key: 'unit', title: words.unit, cell: (letter) => letter.unitName },
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
  const { go, page, setPage, selected, setSelected, letters } = useInWorkView()
  return (
    <Fill>
      <ErrorNotice error={letters.error} onRetry={() => void letters.refetch()} />
      <LedgerTable
        label={words.inWork}
        columns={columns}
        rows={letters.data?.rows ?? []}
        rowKey={(letter) => letter.requestId}
        selectedKey={selected}
        onSelect={(letter) => setSelected(letter.requestId)}
        onOpen={(letter) => go(place.request.at({ requestId: letter.requestId }))}
        recordKeys
        empty={<EmptyState>{words.empty.inWork}</EmptyState>}
        paging={{ page, pageSize, total: letters.data?.total ?? 0, onPage: setPage }}
      />
      <Block fixed>
        <ActionBar>
          <WhyKey subject={selected === null ? null : { of: 'request', id: selected }} />
        </ActionBar>
      </Block>
    </Fill>
  )
}

function useInWorkView() {
  const { go } = useNavigation()
  const [page, setPage] = useState(0)
  const [selected, setSelected] = useState<number | null>(null)
  const letters = useQuery(
    'workbench.inWork',
    { offset: page * pageSize, limit: pageSize },
    { keepOld: true },
  )
  return { go, page, setPage, selected, setSelected, letters }
}
