import { useEffect, useState } from 'react'
import { candidateStateNames, outcomeNames } from '../../../shared/candidate/model.ts'
import type { BatchDetail, BatchPerson } from '../../../shared/inquiry/summary.ts'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { choicesOf } from '../../components/field/choices.ts'
import { Block, Column } from '../../components/layout/layout.tsx'
import { BalanceStrip } from '../../components/mark/BalanceStrip.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../../components/mark/KeyHints.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { LedgerTable } from '../../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { ScreenPage } from '../../frame/page/ScreenPage.tsx'
import { useQuery } from '../../ipc/useQuery.ts'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.batch
const pageSize = 100
const shows = choicesOf(words.shows)
const tones = { notListed: 'normal', listed: 'listed', pending: 'doubtful', unqueryable: 'doubtful' } as const

const columns: readonly LedgerColumn<BatchPerson>[] = [
  { key: 'order', title: words.columns.order, width: 4.5, align: 'end', cell: (row) => row.listOrder },
  { key: 'name', title: words.columns.name, cell: (row) => row.name },
  {
    key: 'result',
    title: words.columns.result,
    width: 5.5,
    cell: (row) =>
      row.outcome === null ? (
        candidateStateNames[row.state]
      ) : (
        <Lamp tone={tones[row.outcome]}>{outcomeNames[row.outcome]}</Lamp>
      ),
  },
]

export interface BatchPersonListProps {
  readonly batch: BatchDetail
  readonly personId: number | null
  onPerson(candidateId: number): void
  readonly checked?: ReadonlySet<string | number>
  onCheck?(keys: ReadonlySet<string | number>): void
}

/** The persons of a batch: those who wait, or all with what is known of them. */
export function BatchPersonList({ batch, personId, onPerson, checked, onCheck }: BatchPersonListProps) {
  const { only, setOnly, page, setPage, persons, rows } = useBatchPersonList({ batch, personId, onPerson })
  return (
    <ScreenPage title={words.title(batch.batchNumber)} padded={false} foot={<KeyHints hints={words.hints} />}>
      <Column tall>
        <Block pad="0 0.5rem">
          <BalanceStrip
            total={batch.persons}
            totalWords={words.balance.total}
            parts={[
              {
                words: words.balance.done,
                count: batch.persons - batch.open - batch.pending,
                tone: 'normal',
              },
              { words: words.balance.pending, count: batch.pending, tone: 'doubtful' },
              { words: words.balance.open, count: batch.open, tone: 'waiting' },
            ]}
          />
          <ChoiceField
            name="show"
            label={words.show}
            value={only}
            choices={shows}
            numbered={false}
            onCommit={(next) => {
              setOnly(next)
              setPage(0)
            }}
          />
        </Block>
        <ErrorNotice error={persons.error} onRetry={() => void persons.refetch()} />
        <LedgerTable
          label={words.label}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.candidateId}
          rowNumber={(row) => row.position}
          selectedKey={personId}
          onSelect={(row) => onPerson(row.candidateId)}
          recordKeys
          {...(checked && onCheck ? { checkedKeys: checked, onCheck } : {})}
          empty={<EmptyState>{batch.open === 0 ? words.allDone : words.empty}</EmptyState>}
          paging={{ page, pageSize, total: persons.data?.total ?? 0, onPage: setPage }}
          autoFocus
        />
      </Column>
    </ScreenPage>
  )
}

function useBatchPersonList({
  batch,
  personId,
  onPerson,
}: Pick<BatchPersonListProps, 'batch' | 'personId' | 'onPerson'>) {
  const { batchId } = batch
  const [only, setOnly] = useState<'open' | 'all'>(batch.open > 0 ? 'open' : 'all')
  const [page, setPage] = useState(0)
  const persons = useQuery(
    'inquiries.persons',
    { batchId, only, offset: page * pageSize, limit: pageSize },
    { keepOld: true },
  )
  const rows = persons.data?.rows ?? []
  const firstId = rows[0]?.candidateId ?? null
  useEffect(() => {
    if (personId === null && firstId !== null) onPerson(firstId)
  }, [personId, firstId, onPerson])
  return { only, setOnly, page, setPage, persons, rows }
}
