import { useEffect, useState } from 'react'
import { candidateStateNames, outcomeNames } from '../../../shared/candidate/model.ts'
import { signedNumber } from '../../../shared/documentNumber/registerNumber.ts'
import type { BatchDetail, BatchPerson } from '../../../shared/inquiry/summary.ts'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { choicesOf } from '../../components/field/choices.ts'
import { Block } from '../../components/layout/layout.tsx'
import { BalanceStrip } from '../../components/mark/BalanceStrip.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { ListPage } from '../../frame/page/ListPage.tsx'
import { usePages } from '../../frame/page/usePages.ts'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.batch
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
  const { only, setOnly, persons } = useBatchPersonList({ batch, personId, onPerson })
  return (
    <ListPage
      title={words.title(signedNumber('batch', batch.batchNumber))}
      filters={
        <Block>
          <BatchBalance batch={batch} />
          <ChoiceField
            name="show"
            label={words.show}
            value={only}
            choices={shows}
            numbered={false}
            onCommit={setOnly}
          />
        </Block>
      }
      list={persons}
      table={{
        label: words.label,
        columns,
        rowKey: (row) => row.candidateId,
        rowNumber: (row) => row.position,
        selectedKey: personId,
        onSelect: (row) => onPerson(row.candidateId),
        recordKeys: true,
        ...(checked && onCheck ? { checkedKeys: checked, onCheck } : {}),
        empty: <EmptyState>{batch.open === 0 ? words.allDone : words.empty}</EmptyState>,
        autoFocus: true,
      }}
      hints={words.hints}
    />
  )
}

function BatchBalance({ batch }: Pick<BatchPersonListProps, 'batch'>) {
  const done = batch.persons - batch.open - batch.pending
  return (
    <BalanceStrip
      total={batch.persons}
      totalWords={words.balance.total}
      parts={[
        { words: words.balance.done, count: done, tone: 'normal' },
        { words: words.balance.pending, count: batch.pending, tone: 'doubtful' },
        { words: words.balance.open, count: batch.open, tone: 'waiting' },
      ]}
    />
  )
}

function useBatchPersonList({
  batch,
  personId,
  onPerson,
}: Pick<BatchPersonListProps, 'batch' | 'personId' | 'onPerson'>) {
  const { batchId } = batch
  const [only, setOnly] = useState<'open' | 'all'>(batch.open > 0 ? 'open' : 'all')
  const persons = usePages('inquiries.persons', { batchId, only }, { size: 100 })
  const firstId = persons.rows[0]?.candidateId ?? null
  useEffect(() => {
    if (personId === null && firstId !== null) onPerson(firstId)
  }, [personId, firstId, onPerson])
  return { only, setOnly, persons }
}
