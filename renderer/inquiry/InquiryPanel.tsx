import { candidateStateNames, outcomeNames } from '../../shared/candidate/model.ts'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { InquiryView } from '../../shared/inquiry/summary.ts'
import { beijingMinute } from '../../shared/time.ts'
import { ObjectionMark } from '../candidate/open/ObjectionMark.tsx'
import { Block, Column, Paragraph } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ListTable } from '../frame/page/ListTable.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useQuery } from '../ipc/useQuery.ts'
import type { FilePanelProps } from '../request/open/filePanel.ts'
import { inquiryWords } from './words.ts'

const words = inquiryWords.panel
const tones = { notListed: 'normal', listed: 'listed', pending: 'doubtful', unqueryable: 'doubtful' } as const

const columns: readonly LedgerColumn<InquiryView>[] = [
  { key: 'order', title: words.columns.order, width: 4.5, align: 'end', cell: (row) => row.listOrder },
  { key: 'name', title: words.columns.name, cell: (row) => row.name },
  { key: 'state', title: words.columns.state, width: 5, cell: (row) => candidateStateNames[row.state] },
  {
    key: 'batch',
    title: words.columns.batch,
    width: 5.5,
    cell: (row) => (row.batchNumber === null ? words.none : signedNumber('batch', row.batchNumber)),
  },
  { key: 'who', title: words.columns.inquirer, width: 4.5, cell: (row) => row.inquirer ?? words.none },
  {
    key: 'at',
    title: words.columns.at,
    width: 9.5,
    cell: (row) => (row.queriedAt === null ? words.none : beijingMinute(row.queriedAt)),
  },
  {
    key: 'outcome',
    title: words.columns.outcome,
    width: 10,
    cell: (row) => (
      <>
        {row.outcome === null ? (
          <Block as="span" tone="ink-3">
            {row.queriedAt === null ? words.none : words.hidden}
          </Block>
        ) : (
          <Lamp tone={tones[row.outcome]}>{outcomeNames[row.outcome]}</Lamp>
        )}{' '}
        <ObjectionMark since={row.objectedOn} />
      </>
    ),
  },
  {
    key: 'evidence',
    title: words.columns.evidence,
    width: 13,
    cell: (row) => (row.checkCode === null ? words.none : words.page(row.checkCode, row.evidencePage)),
  },
]

/** 查询 of one letter: where each person stands, and the outages that held the letter up. */
export function InquiryPanel({ requestId }: FilePanelProps) {
  const persons = usePages('inquiries.ofRequest', { requestId }, { size: 100 })
  const outages = useQuery('outages.list', { requestId, offset: 0, limit: 20 })
  return (
    <Column tall least="16rem">
      <ErrorNotice error={outages.error} />
      {(outages.data?.rows ?? []).map(({ outageId, startedAt, endedAt, symptom }) => (
        <Paragraph key={outageId} pad="0.375rem 0.75rem">
          <Lamp tone={endedAt === null ? 'overdue' : 'note'}>{words.outages}</Lamp>
          {'　'}
          {words.outage(
            beijingMinute(startedAt),
            endedAt === null ? words.lasting : beijingMinute(endedAt),
            symptom,
          )}
        </Paragraph>
      ))}
      <ListTable
        list={persons}
        label={words.label}
        columns={columns}
        rowKey={(row) => row.candidateId}
        rowNumber={(row) => row.listOrder}
        empty={<EmptyState>{words.empty}</EmptyState>}
      />
    </Column>
  )
}
