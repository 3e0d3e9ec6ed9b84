import { useState } from 'react'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { OutageView } from '../../shared/outage/summary.ts'
import { beijingMinute } from '../../shared/time.ts'
import { Block, Column } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { OutageProposals } from '../extension/open/OutageProposals.tsx'
import { ListPage } from '../frame/page/ListPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useMay } from '../frame/session/useMay.ts'
import { OutageEvidence } from './OutageEvidence.tsx'
import { OutageForm } from './OutageForm.tsx'
import { outageWords as words } from './words.ts'

const columns: readonly LedgerColumn<OutageView>[] = [
  { key: 'from', title: words.columns.from, width: 9.5, cell: (row) => beijingMinute(row.startedAt) },
  {
    key: 'to',
    title: words.columns.to,
    width: 9.5,
    cell: (row) =>
      row.endedAt === null ? <Lamp tone="overdue">{words.lasting}</Lamp> : beijingMinute(row.endedAt),
  },
  { key: 'symptom', title: words.columns.symptom, cell: (row) => row.symptom },
  { key: 'told', title: words.columns.told, cell: (row) => row.toldWhom },
  {
    key: 'letters',
    title: words.columns.letters,
    cell: (row) =>
      row.letters.map(({ intakeNumber }) => signedNumber('incoming', intakeNumber)).join('、') || words.none,
  },
  {
    key: 'evidence',
    title: words.columns.evidence,
    width: 12,
    cell: (row) => row.evidence?.checkCode ?? words.none,
  },
]

/** 故障登记: the register left, a new entry or the end of one right. */
export function OutagesScreen() {
  const may = useMay()
  const [selected, setSelected] = useState<number | null>(null)
  const outages = usePages('outages.list', { requestId: null })
  const chosen = outages.rows.find(({ outageId }) => outageId === selected)
  const ending = chosen?.endedAt === null ? chosen : null
  return (
    <TwoPane
      name="outages"
      leftLabel={words.label}
      left={
        <ListPage
          title={words.title}
          list={outages}
          table={{
            label: words.label,
            columns,
            rowKey: (row) => row.outageId,
            selectedKey: selected,
            onSelect: (row) => setSelected(row.outageId),
            recordKeys: true,
            empty: <EmptyState>{words.empty}</EmptyState>,
          }}
        >
          {selected !== null && <OutageProposals outageId={selected} />}
        </ListPage>
      }
      rightLabel={words.form}
      right={
        <Column tall>
          {may('outages.record') && (
            <Block grow shrinks>
              <OutageForm key={ending === null ? 'new' : ending.outageId} ending={ending} />
            </Block>
          )}
          {chosen !== undefined && chosen.evidence !== null && (
            <OutageEvidence key={chosen.outageId} outageId={chosen.outageId} evidence={chosen.evidence} />
          )}
        </Column>
      }
    />
  )
}
