import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { ListSighting } from '../../shared/listType/contract.ts'
import { unclassifiedMark } from '../../shared/listType/model.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { listTypeWords as words } from './words.ts'

const columns: readonly LedgerColumn<ListSighting>[] = [
  {
    key: 'name',
    title: words.sightingName,
    cell: ({ listName }) => <span title={listName}>{listName}</span>,
  },
  { key: 'authority', title: words.authority, width: 14, cell: ({ authority }) => authority },
  {
    key: 'seen',
    title: words.seen,
    width: 13,
    cell: ({ intakeNumber, seenOn }) => `${signedNumber('incoming', intakeNumber)} ${seenOn}`,
  },
  {
    key: 'due',
    title: words.due,
    width: 12,
    cell: ({ dueOn, isOverdue }) => (isOverdue ? <Lamp tone="overdue">{words.overdue(dueOn)}</Lamp> : dueOn),
  },
  {
    key: 'as',
    title: words.classifiedAs,
    width: 14,
    cell: ({ classifiedAs, isProposed }) =>
      classifiedAs ?? <Lamp tone="waiting">{isProposed ? words.proposed : unclassifiedMark}</Lamp>,
  },
]

export interface SightingTableProps {
  readonly rows: readonly ListSighting[]
  readonly selectedId: number | null
  onSelect(sighting: ListSighting): void
}

/** The lists that stood in the national system and not in the dictionary. */
export function SightingTable({ rows, selectedId, onSelect }: SightingTableProps) {
  return (
    <LedgerTable
      label={words.sightings}
      columns={columns}
      rows={rows}
      rowKey={({ sightingId }) => sightingId}
      selectedKey={selectedId}
      onSelect={onSelect}
      empty={<EmptyState>{words.noSightings}</EmptyState>}
    />
  )
}
