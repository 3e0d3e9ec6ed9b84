import type { Output } from '../../../shared/contract/contract.ts'
import { rosterFieldNames } from '../../../shared/roster/heading/rosterField.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Quiet } from '../../components/layout/layout.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { Stepper } from '../../components/mark/Stepper.tsx'
import { CorrectCountKey } from '../../request/open/CorrectCountKey.tsx'
import { importSteps } from '../importSteps.ts'
import { PanelLine } from '../panelStyles.ts'
import { rosterWords } from '../words.ts'
import { CensusLine } from './CensusLine.tsx'
import { PreviewForecast } from './PreviewForecast.tsx'

const words = rosterWords.preview

type Summary = Output<'rosters.preview'>

export interface PreviewNotesProps {
  readonly requestId: number
  readonly summary: Summary
}

/** Where the list came from and everything that is wrong or odd about it as a whole. */
export function PreviewNotes({ requestId, summary }: PreviewNotesProps) {
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
      <CensusLine summary={summary} />
      <Warnings requestId={requestId} summary={summary} />
      <PreviewForecast requestId={requestId} summary={summary} />
      <PanelLine>
        <Quiet>{words.afterCommit}</Quiet>
      </PanelLine>
    </>
  )
}

/** The first of the notes, and how many there are: what stands of them while they are folded. */
export function ForemostNote({ summary }: Pick<PreviewNotesProps, 'summary'>) {
  const [finding] = summary.listFindings
  const [line] = warningsOf(summary)
  if (summary.census.open > 0) return <CensusLine summary={summary} />
  if (finding !== undefined) return <Lamp tone="doubtful">{finding.sentence}</Lamp>
  return line === undefined ? <CensusLine summary={summary} /> : <Lamp tone="doubtful">{line}</Lamp>
}

/** Opens and folds the notes. */
export function NotesKey({ summary, isOpen, onTurn }: NotesKeyProps) {
  const count = 1 + summary.listFindings.length + warningsOf(summary).length
  return (
    <KeyButton
      label={isOpen ? words.foldNotes : words.notes(count)}
      keys="alt+h"
      keyLabel="Alt+H"
      variant="text"
      onAct={onTurn}
    />
  )
}

interface NotesKeyProps {
  readonly summary: Summary
  readonly isOpen: boolean
  onTurn(): void
}

const warningsOf = (summary: Summary): readonly string[] => [
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

function Warnings({ requestId, summary }: PreviewNotesProps) {
  return (
    <>
      {summary.listFindings.map(({ code, sentence, found }) => (
        <PanelLine key={code} role="status">
          <Lamp tone="doubtful">{sentence}</Lamp>
          <CorrectCountKey requestId={requestId} count={found} />
        </PanelLine>
      ))}
      {warningsOf(summary).map((line) => (
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
function ColumnsRead({ summary }: { readonly summary: Summary }) {
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
