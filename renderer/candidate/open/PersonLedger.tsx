import { useState } from 'react'
import { candidateStateNames, purposeNames } from '../../../shared/candidate/model.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { Block } from '../../components/layout/layout.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { ListTable } from '../../frame/page/ListTable.tsx'
import { usePages } from '../../frame/page/usePages.ts'
import { documentWords } from '../documentWords.ts'
import { PersonList, PersonSentence } from '../personStyles.ts'
import { candidateWords } from '../words.ts'
import { findingLabels, findingSentences } from './findingWords.ts'
import { ObjectionMark } from './ObjectionMark.tsx'
import { PersonCard } from './PersonCard.tsx'
import type { PersonFilter } from './personFilter.ts'
import { RareGlyphs } from './RareGlyphs.tsx'

type Row = Output<'candidates.list'>['rows'][number]

const columnWords = candidateWords.ledger.columns

const columns: readonly LedgerColumn<Row>[] = [
  { key: 'name', title: columnWords.name, width: 6, cell: ({ name }) => name },
  {
    key: 'number',
    title: columnWords.number,
    width: 12.5,
    cell: ({ maskedNumber }) => <IdNumberText value={maskedNumber} />,
  },
  { key: 'document', title: columnWords.document, width: 6, cell: ({ document }) => document ?? '' },
  {
    key: 'state',
    title: columnWords.state,
    width: 9,
    cell: ({ state, objectedOn }) => (
      <>
        {candidateStateNames[state]} <ObjectionMark since={objectedOn} />
      </>
    ),
  },
  { key: 'sex', title: columnWords.sex, width: 3, cell: ({ sex }) => sex ?? '' },
  { key: 'purpose', title: columnWords.purpose, width: 3.5, cell: ({ purpose }) => purposeNames[purpose] },
  { key: 'findings', title: columnWords.findings, width: 9, cell: ({ findings }) => findingLabels(findings) },
  { key: 'employer', title: columnWords.employer, cell: ({ employer }) => employer ?? '' },
  {
    key: 'due',
    title: columnWords.due,
    width: 10,
    cell: ({ ownDueOn, missedDueOn }) => (
      <span title={missedDueOn === null ? '' : candidateWords.detail.missed(missedDueOn)}>
        {ownDueOn}
        {missedDueOn !== null && <Lamp tone="overdue">{candidateWords.detail.wasLate}</Lamp>}
      </span>
    ),
  },
]

function toneOf({ state, rowOutcome, findings }: Row) {
  if (state === 'returned') return 'rejected'
  if (state === 'doubtful') return 'doubtful'
  if (state === 'withdrawn') return 'note'
  return rowOutcome === 'accepted' && findings.length > 0 ? 'note' : undefined
}

export interface PersonLedgerProps {
  readonly requestId: number
  readonly filter: PersonFilter
  readonly chosen: number | null
  onChosen(candidateId: number | null): void
  readonly checked: ReadonlySet<number>
  onChecked(checked: ReadonlySet<number>): void
  readonly emptyWords: string
}

/** The persons of a letter, paged by the core, with the sentences of the chosen one below; Enter opens the person. */
export function PersonLedger(props: PersonLedgerProps) {
  const { requestId, filter, chosen, onChosen, checked, onChecked } = props
  const [opened, setOpened] = useState<number | null>(null)
  const { finding } = filter
  const states = filter.states === null ? null : [...filter.states]
  const asked = { requestId, filter: { rosterId: null, states, finding } }
  const list = usePages('candidates.list', asked, { size: 100 })
  const row = list.rows.find(({ candidateId }) => candidateId === chosen)
  return (
    <>
      <PersonList>
        <ListTable
          list={list}
          label={candidateWords.ledger.label}
          columns={columns}
          rowKey={({ candidateId }) => candidateId}
          rowNumber={({ rowNumber, listOrder }) => rowNumber ?? listOrder}
          selectedKey={chosen}
          onSelect={({ candidateId }) => onChosen(candidateId)}
          onOpen={({ candidateId }) => setOpened(candidateId)}
          checkedKeys={checked}
          onCheck={(keys) => onChecked(new Set([...keys].map(Number)))}
          recordKeys
          tone={toneOf}
          empty={<EmptyState>{props.emptyWords}</EmptyState>}
        />
      </PersonList>
      {row && (
        <PersonSentence role="status">
          <Block as="span" grow>
            {sentenceOf(row)}
          </Block>
          <RareGlyphs name={row.name} />
        </PersonSentence>
      )}
      {opened !== null && <PersonCard candidateId={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

const sentenceOf = ({ findings, stateReason, correctionPending, documentEntry }: Row) =>
  [
    findingSentences(findings),
    stateReason === null ? '' : `（${stateReason}）`,
    documentEntry === null ? '' : documentWords.waiting(documentEntry.by),
    correctionPending ? candidateWords.ledger.correctionPending : '',
  ]
    .filter(Boolean)
    .join(' ')
