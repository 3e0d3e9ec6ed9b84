import { editionOriginNames, editionStateNames } from '../../shared/calendar/model.ts'
import type { EditionView } from '../../shared/calendar/summary.ts'
import { beijingMinute } from '../../shared/time.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { calendarWords as words } from './words.ts'

const tones = {
  proposed: 'waiting',
  inForce: 'normal',
  superseded: 'closed',
  rejected: 'paused',
  withdrawn: 'paused',
} as const

/** Where a column has given way, the pointer shows the rest. */
const whole = (words: string) => <span title={words}>{words}</span>

const columns: readonly LedgerColumn<EditionView>[] = [
  { key: 'year', title: words.columns.year, width: 4.5, cell: ({ year }) => words.yearOf(year) },
  { key: 'edition', title: words.columns.edition, width: 4.5, cell: ({ edition }) => words.edition(edition) },
  {
    key: 'state',
    title: words.columns.state,
    width: 8.5,
    least: 6.5,
    cell: ({ state }) => <Lamp tone={tones[state]}>{editionStateNames[state]}</Lamp>,
  },
  {
    key: 'source',
    title: words.columns.source,
    least: 6.5,
    cell: ({ source }) => <span title={source.address}>{source.title}</span>,
  },
  {
    key: 'origin',
    title: words.columns.origin,
    width: 5.5,
    cell: ({ origin }) => editionOriginNames[origin],
  },
  {
    key: 'proposed',
    title: words.columns.proposed,
    width: 14,
    least: 8.5,
    cell: ({ proposedBy, proposedAt }) => whole(`${proposedBy} ${beijingMinute(proposedAt)}`),
  },
  {
    key: 'decided',
    title: words.columns.decided,
    width: 14,
    least: 8.5,
    cell: ({ decidedBy, decidedAt }) =>
      decidedAt === null ? '' : whole(`${decidedBy ?? ''} ${beijingMinute(decidedAt)}`),
  },
  {
    key: 'moved',
    title: words.columns.moved,
    width: 5.5,
    align: 'end',
    cell: ({ movedCount }) => movedCount ?? '',
  },
]

export interface EditionPanelProps {
  readonly editions: readonly EditionView[]
  onOpen(editionId: number): void
}

/** 放假安排: every edition that two people dealt with; Enter opens one. */
export function EditionPanel({ editions, onOpen }: EditionPanelProps) {
  return (
    <LedgerTable
      label={words.tabs.editions}
      columns={columns}
      rows={editions}
      rowKey={(row) => row.editionId}
      onOpen={(row) => onOpen(row.editionId)}
      autoFocus
      empty={<EmptyState>{words.noEditions}</EmptyState>}
    />
  )
}
