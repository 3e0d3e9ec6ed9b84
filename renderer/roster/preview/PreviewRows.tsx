import { type ReactNode, useEffect, useState } from 'react'
import { candidateStateNames, purposeNames } from '../../../shared/candidate/model.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import type { PreviewFilter } from '../../../shared/roster/contract.ts'
import { findingLabels, findingSentences } from '../../candidate/open/findingWords.ts'
import { RareGlyphs } from '../../candidate/open/RareGlyphs.tsx'
import { Block, Line } from '../../components/layout/layout.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { ListTable } from '../../frame/page/ListTable.tsx'
import { usePages } from '../../frame/page/usePages.ts'
import { PanelList, PanelSentence } from '../panelStyles.ts'
import { rosterWords } from '../words.ts'

const words = rosterWords.preview

type Row = Output<'rosters.previewRows'>['rows'][number]

const columns: readonly LedgerColumn<Row>[] = [
  { key: 'name', title: rosterWords.columns.name, width: 6, cell: (row) => row.name ?? '' },
  {
    key: 'number',
    title: rosterWords.columns.number,
    width: 12.5,
    cell: (row) => <IdNumberText value={row.maskedNumber} />,
  },
  { key: 'idType', title: rosterWords.columns.idType, width: 5, cell: (row) => row.idType ?? '' },
  { key: 'sex', title: rosterWords.columns.sex, width: 3, cell: (row) => row.sex ?? '' },
  {
    key: 'purpose',
    title: rosterWords.columns.purpose,
    width: 3.5,
    cell: (row) => (row.purpose === null ? '' : purposeNames[row.purpose]),
  },
  { key: 'findings', title: rosterWords.columns.findings, cell: (row) => markWords(row) },
  { key: 'employer', title: rosterWords.columns.employer, cell: (row) => row.employer ?? '' },
]

const markWords = (row: Row) =>
  row.outcome === 'skipped' ? skipWords(row.skipReason) : findingLabels(row.findings)

const skipWords = (reason: string | null) =>
  reason !== null && reason in words.skip ? words.skip[reason as keyof typeof words.skip] : ''

const tones = { accepted: undefined, doubtful: 'doubtful', rejected: 'rejected', skipped: 'note' } as const

export interface PreviewRowsProps {
  readonly previewId: string
  /** Changes when the same preview was checked again. */
  readonly version: unknown
  readonly filter: PreviewFilter
  /** What stands below the rows while none is chosen. */
  readonly note: ReactNode
  /** Beside it and beside what is said of the chosen row. */
  readonly noteKey: ReactNode
}

/** The physical rows of a preview, paged by the core, with the sentence of the chosen one below. */
export function PreviewRows(props: PreviewRowsProps) {
  const { setChosen, rows, row } = usePreviewRows(props)
  return (
    <>
      <PanelList>
        <ListTable
          list={rows}
          label={words.rows}
          columns={columns}
          rowKey={({ key }) => key}
          rowNumber={({ row: number }) => number}
          selectedKey={row?.key ?? null}
          onSelect={({ key }) => setChosen(key)}
          recordKeys
          autoFocus
          tone={({ outcome }) => tones[outcome]}
          empty={<EmptyState>{words.empty}</EmptyState>}
        />
      </PanelList>
      <PanelSentence role="status">
        {row === undefined ? (
          <Line grow wrap align="center" gap="0 0.75rem" thins>
            {props.note}
          </Line>
        ) : (
          <RowSentence row={row} />
        )}
        {props.noteKey}
      </PanelSentence>
    </>
  )
}

function RowSentence({ row }: { readonly row: Row }) {
  return (
    <>
      <Block as="span" grow>
        {sentenceOf(row)}
      </Block>
      <RareGlyphs name={row.name ?? ''} />
    </>
  )
}

function usePreviewRows({
  previewId,
  version,
  filter,
}: Pick<PreviewRowsProps, 'previewId' | 'version' | 'filter'>) {
  const [page, setPage] = useState(0)
  const [chosen, setChosen] = useState<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter or another check begins at the first page
  useEffect(() => {
    setPage(0)
    setChosen(null)
  }, [filter, version])
  const kept = { page, onPage: setPage }
  const rows = usePages('rosters.previewRows', { previewId, filter }, { size: 100, kept })
  const row = rows.rows.find(({ key }) => key === chosen)
  return { setChosen, rows, row }
}

function sentenceOf(row: Row): string {
  const { earlier } = row
  const history = earlier === null ? '' : words.earlier(earlier, candidateStateNames[earlier.state])
  return `${findingSentences(row.findings)} ${history}`.trim()
}
