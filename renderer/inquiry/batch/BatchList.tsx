import { useState } from 'react'
import { signedNumber } from '../../../shared/documentNumber/registerNumber.ts'
import { type InquiryBatchState, inquiryBatchStateNames } from '../../../shared/inquiry/model.ts'
import type { BatchRow } from '../../../shared/inquiry/summary.ts'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { choicesOf } from '../../components/field/choices.ts'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { ListPage } from '../../frame/page/ListPage.tsx'
import { usePages } from '../../frame/page/usePages.ts'
import { useNavigation } from '../../frame/place/navigation.ts'
import { place } from '../../place/place.ts'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.batches
const scopes = choicesOf(words.scopes)
const queries: Readonly<
  Record<keyof typeof words.scopes, { readonly mine: boolean; readonly states: InquiryBatchState[] }>
> = {
  mine: { mine: true, states: ['open'] },
  all: { mine: false, states: ['open'] },
  done: { mine: false, states: ['closed', 'cancelled'] },
}

const columns: readonly LedgerColumn<BatchRow>[] = [
  {
    key: 'number',
    title: words.columns.number,
    width: 5.25,
    cell: (row) => signedNumber('batch', row.batchNumber),
  },
  { key: 'inquirer', title: words.columns.inquirer, width: 4.5, cell: (row) => row.inquirer },
  { key: 'letters', title: words.columns.letters, cell: (row) => row.letters.join('、') },
  {
    key: 'progress',
    title: words.columns.progress,
    width: 6.5,
    cell: (row) =>
      row.state === 'open' ? (
        <Lamp tone="waiting">{words.progress(row.persons - row.open, row.persons)}</Lamp>
      ) : (
        <Lamp tone={row.state === 'closed' ? 'closed' : 'paused'}>{inquiryBatchStateNames[row.state]}</Lamp>
      ),
  },
]

/** Batches: mine, everybody's, and those that are over. */
export function BatchList() {
  const { go } = useNavigation()
  const [scope, setScope] = useState<Scope>('mine')
  const [selected, setSelected] = useState<number | null>(null)
  const batches = usePages('inquiries.list', queries[scope])
  return (
    <ListPage
      title={inquiryWords.title}
      filters={<ScopeChoice scope={scope} onScope={setScope} />}
      list={batches}
      table={{
        label: words.label,
        columns,
        rowKey: (row) => row.batchId,
        selectedKey: selected,
        onSelect: (row) => setSelected(row.batchId),
        onOpen: (row) => go(place.batch.at({ batchId: row.batchId })),
        empty: <EmptyState>{words.empty}</EmptyState>,
      }}
      hints={words.hints}
    />
  )
}

type Scope = keyof typeof words.scopes

interface ScopeChoiceProps {
  readonly scope: Scope
  onScope(scope: Scope): void
}

function ScopeChoice({ scope, onScope }: ScopeChoiceProps) {
  return (
    <ChoiceField
      name="scope"
      label={words.scope}
      value={scope}
      choices={scopes}
      numbered={false}
      onCommit={onScope}
    />
  )
}
