import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { VerificationRow } from '../../shared/verification/summary.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { DueLamp } from '../frame/day/DueLamp.tsx'
import { verificationWords } from './words.ts'

const words = verificationWords.columns

const columns: readonly LedgerColumn<VerificationRow>[] = [
  {
    key: 'number',
    title: words.number,
    width: 6,
    mono: true,
    cell: (row) => signedNumber('incoming', row.intakeNumber),
  },
  { key: 'order', title: words.order, width: 3.5, align: 'end', cell: (row) => row.listOrder },
  {
    key: 'unit',
    title: words.unit,
    cell: (row) => (
      <>
        {!row.hasEvidence && <Lamp tone="soon">{verificationWords.noEvidence}</Lamp>} {row.unitName}
      </>
    ),
  },
  { key: 'due', title: words.due, width: 9.25, cell: (row) => <DueLamp {...row} /> },
]

export interface CheckListProps {
  readonly rows: readonly VerificationRow[]
  readonly selected: number | null
  onSelect(candidateId: number): void
  readonly empty: string
}

/** Persons who wait, without names and without results. */
export function CheckList({ rows, selected, onSelect, empty }: CheckListProps) {
  return (
    <LedgerTable
      label={verificationWords.listLabel}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.candidateId}
      selectedKey={selected}
      onSelect={(row) => onSelect(row.candidateId)}
      recordKeys
      empty={<EmptyState>{empty}</EmptyState>}
    />
  )
}
