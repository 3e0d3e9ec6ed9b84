import { useState } from 'react'
import type { CandidateState } from '../../../shared/candidate/model.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { useQuery } from '../../ipc/useQuery.ts'
import { DecideDialog } from '../DecideDialog.tsx'
import { DocumentDialog } from '../DocumentDialog.tsx'
import { documentWords } from '../documentWords.ts'
import { EnterCorrectionDialog } from '../EnterCorrectionDialog.tsx'
import { KeyDialog } from '../KeyDialog.tsx'
import { LeaveDialog } from '../LeaveDialog.tsx'
import { VoidDocumentDialog } from '../VoidDocumentDialog.tsx'
import { candidateWords as words } from '../words.ts'
import { PersonCard } from './PersonCard.tsx'

type Row = Output<'candidates.list'>['rows'][number]
type Open =
  | 'view'
  | 'accept'
  | 'giveBack'
  | 'key'
  | 'document'
  | 'voidDocument'
  | 'withdraw'
  | 'return'
  | 'correct'

const returnable: readonly CandidateState[] = ['accepted', 'ready', 'inquiring', 'pending']
const withdrawable: readonly CandidateState[] = [
  ...returnable,
  'doubtful',
  'inquired',
  'disputed',
  'underReview',
  'concluded',
  'returned',
]

export interface PersonActsProps {
  readonly requestId: number
  readonly candidateId: number | null
  readonly checked: ReadonlySet<number>
  readonly mayAct: boolean
  /** The acts on other documents are open to the second reader too. */
  readonly mayEnterDocument: boolean
  onDone(): void
}

/** What can be done with the chosen person, or with the ticked doubtful ones together. */
export function PersonActs(props: PersonActsProps) {
  const { mayAct, mayEnterDocument, open, row, several, ids, close, done, isDoubtful, may, key } =
    usePersonActs(props)
  return (
    <>
      {key('view', words.view, row !== undefined)}
      {mayAct && (
        <>
          {key('accept', words.accept, isDoubtful && (several.length > 0 || row?.hasNumber === true))}
          {key('giveBack', words.giveBack, isDoubtful)}
          {key('key', words.key, may(['returned', 'doubtful']))}
          {key('return', words.return, may(returnable))}
          {key('withdraw', words.withdraw, may(withdrawable))}
          {key('correct', words.correct, row !== undefined && row.state !== 'withdrawn')}
        </>
      )}
      {mayEnterDocument && row && several.length === 0 && (
        <>
          {key(
            'document',
            row.documentEntry ? documentWords.second : documentWords.enter,
            takesDocument(row),
          )}
          {key('voidDocument', documentWords.void, row.documentEntry !== null)}
        </>
      )}
      {open === 'document' && row && <DocumentDialog row={row} onClose={close} onDone={done} />}
      {open === 'voidDocument' && row && (
        <VoidDocumentDialog candidateId={row.candidateId} onClose={close} onDone={done} />
      )}
      {open === 'view' && row && <PersonCard candidateId={row.candidateId} onClose={close} />}
      {(open === 'accept' || open === 'giveBack') && (
        <DecideDialog
          candidateIds={ids}
          decision={open === 'accept' ? 'accept' : 'return'}
          onClose={close}
          onDone={done}
        />
      )}
      {open === 'key' && row && <KeyDialog row={row} onClose={close} onDone={done} />}
      {(open === 'withdraw' || open === 'return') && row && (
        <LeaveDialog candidateId={row.candidateId} act={open} onClose={close} onDone={done} />
      )}
      {open === 'correct' && row && <EnterCorrectionDialog row={row} onClose={close} onDone={done} />}
    </>
  )
}

function usePersonActs(props: PersonActsProps) {
  const { requestId, candidateId, checked, mayAct, mayEnterDocument, onDone } = props
  const [open, setOpen] = useState<Open | null>(null)
  const row = useChosenRow(requestId, candidateId)
  const several = [...checked]
  const ids = several.length > 0 ? several : row === undefined ? [] : [row.candidateId]
  const close = () => setOpen(null)
  const done = () => {
    setOpen(null)
    onDone()
  }
  const isDoubtful = several.length > 0 || row?.state === 'doubtful'
  const may = (states: readonly CandidateState[]) => row !== undefined && states.includes(row.state)
  const key = (act: Open, label: string, isPossible: boolean) =>
    isPossible && <KeyButton label={label} onAct={() => setOpen(act)} />
  return { mayAct, mayEnterDocument, open, row, several, ids, close, done, isDoubtful, may, key }
}

// A 公民身份号码 that was damaged is keyed, not replaced by a document: only who is listed with another one, or was before, is offered it.
const takesDocument = ({ state, findings, documentEntry, hasNumber }: Row) =>
  documentEntry !== null ||
  state === 'returned' ||
  (state === 'doubtful' && (!hasNumber || findings.includes('id-other-document'))) ||
  (state === 'accepted' && findings.includes('id-other-document'))

/** The row of the chosen person as the core has it now. */
function useChosenRow(requestId: number, candidateId: number | null): Row | undefined {
  const found = useQuery(
    'candidates.row',
    { requestId, candidateId: candidateId ?? 0 },
    { enabled: candidateId !== null, keepOld: true },
  )
  return candidateId !== null && found.data?.candidateId === candidateId ? found.data : undefined
}
