import { findingRules } from '../../../shared/candidate/findings.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import type { PreviewFilter } from '../../../shared/roster/contract.ts'
import { rosterFieldNames } from '../../../shared/roster/heading/rosterField.ts'
import { PickerField } from '../../components/field/PickerField.tsx'
import { Block, Quiet } from '../../components/layout/layout.tsx'
import { BalanceStrip } from '../../components/mark/BalanceStrip.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { Stepper } from '../../components/mark/Stepper.tsx'
import { CorrectCountKey } from '../../request/open/CorrectCountKey.tsx'
import { importSteps } from '../importSteps.ts'
import { PanelLine } from '../panelStyles.ts'
import { rosterWords } from '../words.ts'
import { CensusLine } from './CensusLine.tsx'

const words = rosterWords.preview

export interface PreviewHeadProps {
  readonly requestId: number
  readonly summary: Output<'rosters.preview'>
  readonly filter: PreviewFilter
  onFilter(filter: PreviewFilter): void
}

/** What the list came to: the strip that always balances, what is wrong with the list as a whole, and the filter. */
export function PreviewHead({ requestId, summary, filter, onFilter }: PreviewHeadProps) {
  const { counts, total, findings } = summary
  const show = (outcome: PreviewFilter['outcome']) => () => onFilter({ outcome, finding: null })
  return (
    <>
      <PanelLine>
        <strong>{words.title}</strong>
        <Stepper label={rosterWords.wizard.label} steps={importSteps('check')} dense />
        <Quiet>
          {summary.fileName}
          {summary.checkCode !== null && `　${rosterWords.list.checkCode(summary.checkCode)}`}
        </Quiet>
      </PanelLine>
      <PanelLine>
        <BalanceStrip
          totalWords={rosterWords.total}
          total={total}
          parts={[
            { words: rosterWords.usable, count: counts.accepted, tone: 'normal', onOpen: show('accepted') },
            {
              words: rosterWords.doubtful,
              count: counts.doubtful,
              tone: 'doubtful',
              onOpen: show('doubtful'),
            },
            { words: rosterWords.rejected, count: counts.rejected, tone: 'listed', onOpen: show('rejected') },
          ]}
        />
        <FilterLine summary={summary} filter={filter} onFilter={onFilter} />
        <Block as="span" width="11rem">
          <PickerField
            name="finding"
            label={words.finding}
            placeholder={words.allFindings}
            value={filter.finding}
            options={findings.map(({ code, rows }) => ({
              id: code,
              label: `${findingRules[code].label}（${rows}）`,
            }))}
            onCommit={(finding) => onFilter({ outcome: 'all', finding })}
          />
        </Block>
      </PanelLine>
      <CensusLine summary={summary} />
      <Warnings requestId={requestId} summary={summary} />
    </>
  )
}

function FilterLine({ summary, filter, onFilter }: Omit<PreviewHeadProps, 'requestId'>) {
  const isAll = filter.outcome === 'all' && filter.finding === null
  const key = (outcome: 'all' | 'skipped', label: string) => (
    <button
      type="button"
      aria-pressed={outcome === 'all' ? isAll : filter.outcome === outcome}
      onClick={() => onFilter({ outcome, finding: null })}
      style={{
        minHeight: '2rem',
        border: 0,
        background: 'none',
        font: 'inherit',
        color: 'var(--blue)',
        textDecoration: 'underline',
        cursor: 'pointer',
      }}
    >
      {label}
    </button>
  )
  return (
    <>
      {key('all', rosterWords.all)}
      {summary.skipped > 0 && key('skipped', rosterWords.skipped(summary.skipped))}
    </>
  )
}

function Warnings({ requestId, summary }: Pick<PreviewHeadProps, 'requestId' | 'summary'>) {
  const lines = [
    ...(summary.sameFile.length > 0
      ? [words.sameFile(summary.sameFile.map(({ intakeNumber }) => intakeNumber).join('、'))]
      : []),
    ...(summary.total === 0
      ? [summary.sheets.some(({ isForm }) => isForm) ? words.form : words.noPersons]
      : []),
    ...(summary.sheets.some(({ hiddenColumns }) => hiddenColumns > 0) ? [words.hiddenColumns] : []),
    ...summary.sheets.flatMap(({ title, ambiguous }) =>
      ambiguous.map((field) => words.ambiguous(title, rosterFieldNames[field])),
    ),
    ...summary.sheets
      .filter(({ index }) => !summary.chosenSheets.includes(index))
      .flatMap(({ title, setAside, unreadRows }) =>
        setAside === null ? [] : [words.setAside[setAside](title, unreadRows)],
      ),
  ]
  return (
    <>
      {summary.listFindings.map(({ code, sentence, found }) => (
        <PanelLine key={code} role="status">
          <Lamp tone="doubtful">{sentence}</Lamp>
          <CorrectCountKey requestId={requestId} count={found} />
        </PanelLine>
      ))}
      {lines.map((line) => (
        <PanelLine key={line} role="status">
          <Lamp tone="doubtful">{line}</Lamp>
        </PanelLine>
      ))}
      <ColumnsRead summary={summary} />
      {summary.isRemembered && (
        <PanelLine>
          <Lamp tone="note">{words.remembered}</Lamp>
        </PanelLine>
      )}
    </>
  )
}

/** Which columns name and number are read from, so that a wrong one is seen before anything is stored. */
function ColumnsRead({ summary }: { readonly summary: Output<'rosters.preview'> }) {
  const read = summary.sheets.filter(({ columns }) => columns.length > 0)
  if (summary.source !== 'file' || read.length === 0) return null
  const lines = [
    ...new Set(
      read.map(({ columns }) =>
        columns
          .map(({ field, heading, column }) => words.columnRead(rosterFieldNames[field], heading, column))
          .join('，'),
      ),
    ),
  ]
  return (
    <PanelLine>
      <Quiet>{words.columnsRead(lines.join('；'))}</Quiet>
    </PanelLine>
  )
}
