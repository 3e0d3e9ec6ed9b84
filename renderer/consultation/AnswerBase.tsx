import { useState } from 'react'
import { answerStateNames, answerTopics } from '../../shared/consultation/model.ts'
import type { StandardAnswerView } from '../../shared/consultation/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { CheckField } from '../components/field/CheckField.tsx'
import { SearchField } from '../components/field/SearchField.tsx'
import { Block, Column } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { useMay } from '../frame/session/useMay.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { AnswerEditions } from './AnswerEditions.tsx'
import { consultationWords } from './words.ts'

const words = consultationWords.answers

const columns: readonly LedgerColumn<StandardAnswerView>[] = [
  { key: 'topic', title: words.columns.topic, width: 6, cell: ({ topic }) => answerTopics[topic] },
  { key: 'question', title: words.columns.question, cell: ({ question }) => question },
  {
    key: 'edition',
    title: words.columns.edition,
    width: 5,
    cell: ({ edition, state }) => (state === 'current' ? words.edition(edition) : answerStateNames[state]),
  },
]

/** The knowledge base: questions left, the answer with its editions right; supervisors rewrite it with a reason. */
export function AnswerBase() {
  const base = useAnswerBase()
  const { answer, dialog } = base
  return (
    <>
      <TwoPane
        name="answers"
        folds={answer !== undefined}
        leftLabel={words.label}
        left={<AnswerBaseLeft base={base} />}
        rightLabel={words.columns.answer}
        right={<AnswerBaseRight base={base} />}
      />
      {dialog === 'add' && <AnswerDialog answer={null} onClose={base.close} onSaved={base.setSelected} />}
      {dialog === 'change' && answer && (
        <AnswerDialog answer={answer} onClose={base.close} onSaved={base.setSelected} />
      )}
      {dialog === 'withdraw' && answer && (
        <ReasonDialog
          open
          title={words.withdrawTitle}
          consequence={words.withdrawWhat}
          confirmLabel={words.withdrawTitle}
          phrases={words.phrases}
          pending={base.withdraw.isPending}
          error={base.withdraw.error}
          onCancel={base.close}
          onConfirm={(reason) => base.withdraw.mutate({ answerId: answer.answerId, reason })}
        />
      )}
    </>
  )
}

type AnswerBaseState = ReturnType<typeof useAnswerBase>

function useAnswerBase() {
  const may = useMay()
  const status = useStatus()
  const [text, setText] = useState('')
  const [withWithdrawn, setWithWithdrawn] = useState(false)
  const [selected, setSelected] = useState<number | null>(null)
  const [dialog, setDialog] = useState<'add' | 'change' | 'withdraw' | null>(null)
  const answers = useQuery('standardAnswers.list', { text, withWithdrawn }, { keepOld: true })
  const rows = answers.data ?? []
  const answer = rows.find(({ answerId }) => answerId === selected)
  const close = () => setDialog(null)
  const withdraw = useCommand('standardAnswers.withdraw', {
    onDone: () => {
      close()
      status.say(words.withdrawn)
    },
  })
  const mayWrite = may('standardAnswers.add')
  const isCurrent = answer?.state === 'current'
  return {
    setText,
    withWithdrawn,
    setWithWithdrawn,
    selected,
    setSelected,
    dialog,
    setDialog,
    answers,
    rows,
    answer,
    close,
    withdraw,
    mayWrite,
    isCurrent,
  }
}

function AnswerBaseLeft({ base }: { readonly base: AnswerBaseState }) {
  return (
    <Column tall>
      <Block pad="0 0.5rem">
        <SearchField label={words.search} placeholder={words.search} onSearch={base.setText} />
        <CheckField name="withWithdrawn" value={base.withWithdrawn} onCommit={base.setWithWithdrawn}>
          {words.withWithdrawn}
        </CheckField>
      </Block>
      <ErrorNotice error={base.answers.error} onRetry={() => void base.answers.refetch()} />
      <AnswerBaseTable base={base} />
    </Column>
  )
}

function AnswerBaseTable({ base }: { readonly base: AnswerBaseState }) {
  return (
    <LedgerTable
      label={words.label}
      columns={columns}
      rows={base.rows}
      rowKey={({ answerId }) => answerId}
      selectedKey={base.selected}
      onSelect={({ answerId }) => base.setSelected(answerId)}
      recordKeys
      empty={<EmptyState>{words.empty}</EmptyState>}
    />
  )
}

function AnswerBaseRight({ base }: { readonly base: AnswerBaseState }) {
  return (
    <Column tall>
      <Block grow shrinks scrolls pad="0.5rem 0.75rem">
        {base.answer === undefined ? (
          <p>{words.choose}</p>
        ) : (
          <AnswerEditions answerId={base.answer.answerId} />
        )}
      </Block>
      {base.mayWrite && (
        <ActionBar
          primary={
            <PrimaryAction
              label={words.change}
              blocked={base.isCurrent ? undefined : words.choose}
              onAct={() => base.setDialog('change')}
            />
          }
        >
          <KeyButton label={words.add} keys="alt+n" keyLabel="Alt+N" onAct={() => base.setDialog('add')} />
          <KeyButton
            label={words.withdraw}
            variant="text"
            disabled={!base.isCurrent}
            onAct={() => base.setDialog('withdraw')}
          />
        </ActionBar>
      )}
    </Column>
  )
}
