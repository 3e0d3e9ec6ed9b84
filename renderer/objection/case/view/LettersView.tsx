import { useState } from 'react'
import { answerEntryStateNames } from '../../../../shared/objection/model.ts'
import type { AnswerEntry, ObjectionDetail, ObjectionLetter } from '../../../../shared/objection/summary.ts'
import { replyKindNames } from '../../../../shared/reply/kinds.ts'
import { replyStateNames } from '../../../../shared/reply/model.ts'
import { packageWayNames } from '../../../../shared/reply/packageWay.ts'
import { beijingMinute } from '../../../../shared/time.ts'
import { KeyButton } from '../../../components/act/KeyButton.tsx'
import { Block, Column, Quiet } from '../../../components/layout/layout.tsx'
import { EmptyState } from '../../../components/mark/EmptyState.tsx'
import { Lamp } from '../../../components/mark/Lamp.tsx'
import { LedgerTable } from '../../../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../../../components/table/ledgerColumn.ts'
import { useNavigation } from '../../../frame/place/navigation.ts'
import { letterPath } from '../../../reply/open/letterPath.ts'
import { ReplyStateLamp } from '../../../reply/open/ReplyStateLamp.tsx'
import { answerWords } from '../answerWords.ts'
import { CaseFileDialog } from '../CaseFileDialog.tsx'
import { BoxedFacts } from '../factStyles.ts'
import { caseWords } from '../words.ts'

const words = caseWords.letters
const heads = words.columns

const columns: readonly LedgerColumn<ObjectionLetter>[] = [
  { key: 'kind', title: heads.kind, width: 12, cell: (row) => replyKindNames[row.kind] },
  { key: 'number', title: heads.number, cell: (row) => row.documentNumber ?? '' },
  {
    key: 'way',
    title: heads.way,
    width: 9,
    cell: ({ way }) => (way === null ? '' : packageWayNames[way]),
  },
  {
    key: 'state',
    title: heads.state,
    width: 7,
    cell: (row) => <ReplyStateLamp state={row.state}>{replyStateNames[row.state]}</ReplyStateLamp>,
  },
  { key: 'dispatched', title: heads.dispatched, width: 7, cell: (row) => row.dispatchedOn ?? '' },
  { key: 'received', title: heads.received, width: 7, cell: (row) => row.receivedOn ?? '' },
]

/** 函件 of a case: its own letters, the national centre's answer, and what followed from it. */
export function LettersView({ objection }: { readonly objection: ObjectionDetail }) {
  const { go } = useNavigation()
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <>
      <Column least="8rem">
        <LedgerTable
          label={words.label}
          columns={columns}
          rows={objection.letters}
          rowKey={(row) => row.replyId}
          selectedKey={chosen}
          onSelect={(row) => setChosen(row.replyId)}
          onOpen={(row) => go(letterPath(row))}
          empty={<EmptyState>{words.empty}</EmptyState>}
        />
      </Column>
      <Outcome objection={objection} />
    </>
  )
}

function Outcome({ objection }: { readonly objection: ObjectionDetail }) {
  const [open, setOpen] = useState(false)
  const { answer, files, objectionId } = objection
  const file = files.find(({ attachmentId }) => attachmentId === answer?.attachmentId)
  if (answer === null) return null
  return (
    <Block pad="0.5rem 0.75rem">
      <BoxedFacts>
        <dt>{words.answer}</dt>
        <dd>
          {answerWords(answer)}
          {file !== undefined && (
            <div>
              <KeyButton label={words.answerFile} variant="text" onAct={() => setOpen(true)} />
            </div>
          )}
        </dd>
        {objection.otherAnswers.length > 0 && (
          <>
            <dt>{words.otherAnswers}</dt>
            <dd>
              {objection.otherAnswers.map((entry) => (
                <OtherAnswer key={entry.answerId} entry={entry} />
              ))}
            </dd>
          </>
        )}
        <AfterAnswer objection={objection} />
      </BoxedFacts>
      {open && file !== undefined && (
        <CaseFileDialog objectionId={objectionId} file={file} onClose={() => setOpen(false)} />
      )}
    </Block>
  )
}

/** The new look-up that the answer led to, and when the unit told the person. */
function AfterAnswer({ objection: { requery, told } }: { readonly objection: ObjectionDetail }) {
  return (
    <>
      {requery !== null && (
        <>
          <dt>{words.requery}</dt>
          <dd>{`${requery.by} ${beijingMinute(requery.at)}：${requery.reason}`}</dd>
          {requery.keptReason !== null && (
            <>
              <dt>{words.kept}</dt>
              <dd>{requery.keptReason}</dd>
            </>
          )}
        </>
      )}
      {told !== null && (
        <>
          <dt>{words.told}</dt>
          <dd>{`${told.on}　${told.proof}`}</dd>
        </>
      )}
    </>
  )
}

/** An entry of the answer that does not hold: struck, waiting for another person, or refused. */
function OtherAnswer({ entry }: { readonly entry: AnswerEntry }) {
  const { state, recordedBy, recordedAt, reason, decidedBy, decisionReason } = entry
  const said = answerWords(entry)
  return (
    <Block below="0.25rem">
      <Lamp tone={state === 'proposed' ? 'waiting' : 'closed'}>{answerEntryStateNames[state]}</Lamp>{' '}
      {state === 'proposed' ? said : <s>{said}</s>}
      <Quiet as="div" size="0.8125rem">
        {words.enteredBy(recordedBy, beijingMinute(recordedAt), reason)}
        {decidedBy !== null && `　${words.decided(decidedBy, decisionReason)}`}
      </Quiet>
    </Block>
  )
}
