import { beijingMinute } from '../../shared/time.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { backupWords as words } from './words.ts'

interface FoundBackup {
  readonly folder: string
  readonly name: string
  readonly createdAt: string
}

const columns: readonly LedgerColumn<FoundBackup>[] = [
  { key: 'createdAt', title: words.createdAt, width: 12, cell: ({ createdAt }) => beijingMinute(createdAt) },
  { key: 'name', title: words.name, cell: ({ name }) => name },
]

export interface BackupTableProps {
  /** Where to look. */
  readonly place: string
  readonly selected: string | null
  onSelect(folder: string): void
}

/** The backups in a folder, newest first. */
export function BackupTable({ place, selected, onSelect }: BackupTableProps) {
  const found = useQuery('backups.find', { folder: place }, { enabled: place !== '' })
  return (
    <LedgerTable
      label={words.existing}
      columns={columns}
      rows={found.data ?? []}
      rowKey={({ folder }) => folder}
      empty={<EmptyState>{words.none}</EmptyState>}
      selectedKey={selected}
      onSelect={({ folder }) => onSelect(folder)}
    />
  )
}
