import { useState } from 'react'
import type { Consequences, MovedDate } from '../../shared/calendar/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Block, Column } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { calendarWords } from './words.ts'

const words = calendarWords.moves

const columns: readonly LedgerColumn<MovedDate>[] = [
  {
    key: 'what',
    title: words.columns.what,
    width: 13,
    least: 7.5,
    cell: (row) => <span title={row.words}>{row.words}</span>,
  },
  { key: 'from', title: words.columns.from, width: 6.5, least: 5.5, cell: (row) => row.from },
  { key: 'to', title: words.columns.to, width: 6.5, least: 5.5, cell: (row) => <strong>{row.to}</strong> },
  {
    key: 'because',
    title: words.columns.because,
    least: 4.75,
    cell: ({ because }) => <span title={because.join('\n')}>{because.join('；')}</span>,
  },
]

export interface ConsequencesPaneProps {
  /** Null while it is not known. */
  readonly consequences: Consequences | null
  readonly page: number
  readonly pageSize: number
  onPage(page: number): void
}

/** 会变动的期限: which days change and every open item whose date moves with them, from, to and why. */
export function ConsequencesPane({ consequences, page, pageSize, onPage }: ConsequencesPaneProps) {
  const [isOpen, setOpen] = useState(false)
  if (consequences === null) return <EmptyState>{words.waiting}</EmptyState>
  const { changedDays, total, refreshed, late, rows } = consequences
  return (
    <Column tall shrinks>
      <Block pad="0.5rem 0.75rem">
        <strong>{words.summary(total, refreshed)}</strong>
        {late > 0 && (
          <div>
            <Lamp tone="overdue">{words.late(late)}</Lamp>
          </div>
        )}
        <div>
          <KeyButton
            label={words.changedDays(changedDays.length)}
            variant="text"
            onAct={() => setOpen((was) => !was)}
          />
        </div>
        {isOpen && (
          <Block as="ul" margin={0} indent="1.25rem" most="10rem" scrolls>
            {changedDays.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </Block>
        )}
      </Block>
      <LedgerTable
        label={words.title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.object}
        empty={<EmptyState>{words.none}</EmptyState>}
        paging={{ page, pageSize, total, onPage }}
      />
    </Column>
  )
}
