import { useState } from 'react'
import { outcomeNames } from '../../shared/candidate/model.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { type LedgerColumn, LedgerTable } from '../components/table/LedgerTable.tsx'
import { EvidencePane } from '../evidence/EvidencePane.tsx'
import { ScreenPage } from '../frame/ScreenPage.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { PersonHead } from './PersonHead.tsx'
import { verificationWords } from './words.ts'

const words = verificationWords.dispute
type Side = Output<'verifications.openDispute'>['sides'][number]
type Decision = 'a' | 'b' | 'sendBack'
const decisions = (['a', 'b', 'sendBack'] as const).map((value) => ({ value, label: words.decisions[value] }))

const columns: readonly LedgerColumn<Side>[] = [
  { key: 'side', title: '', width: 5, cell: ({ side }) => words.side[side] },
  { key: 'outcome', title: words.outcome, width: 6, cell: ({ outcome }) => outcomeNames[outcome] },
  { key: 'idTail', title: words.idTail, width: 6, mono: true, cell: ({ idTail }) => idTail || words.none },
  {
    key: 'listings',
    title: words.listings,
    cell: ({ listings }) =>
      listings.map(({ listName, authority }) => `${listName} · ${authority}`).join('；') || words.none,
  },
]

/** 第三人核定: both entries side by side without a word on whose they are, the evidence below, a decision with its reason. */
export function DisputePage({ candidateId, onDone }: { readonly candidateId: number; onDone(): void }) {
  const dispute = useQuery('verifications.openDispute', { candidateId }, { fresh: true })
  const [decision, setDecision] = useState<Decision>()
  const [reason, setReason] = useState('')
  const status = useStatus()
  const adjudicate = useCommand('verifications.adjudicate', {
    alsoStale: ['requests', 'reviews'],
    onDone: ({ nextState }) => {
      status.say(words.done(nextState))
      onDone()
    },
  })
  const person = dispute.data
  const blocked = decision === undefined || reason.length < 2 ? words.reasonMissing : undefined
  return (
    <ScreenPage
      title={words.form}
      foot={
        <ActionBar
          primary={
            <PrimaryAction
              label={words.act}
              pending={adjudicate.isPending}
              blocked={blocked}
              onAct={() => decision !== undefined && adjudicate.mutate({ candidateId, decision, reason })}
            />
          }
        />
      }
    >
      <ErrorNotice error={adjudicate.error ?? dispute.error} />
      {person !== undefined && (
        <>
          <PersonHead
            name={person.name}
            number={person.idNumber}
            note={`${person.intakeNumber} · ${verificationWords.blind.person(person.listOrder)} · ${words.differences}：${person.differences.join('、')}`}
          />
          <div style={{ height: '8rem' }}>
            <LedgerTable
              label={words.form}
              columns={columns}
              rows={person.sides}
              rowKey={({ side }) => side}
              empty={null}
            />
          </div>
          <EntryForm label={words.form} autoFocus>
            <FormSheet columns={1}>
              <FormRow label={words.decision} required group>
                <ChoiceField
                  name="decision"
                  choices={decisions}
                  value={decision}
                  onCommit={setDecision}
                  numbered
                />
              </FormRow>
              <FormRow label={words.reason} required>
                <TextField name="reason" value={reason} onCommit={setReason} rows={2} maxLength={500} />
              </FormRow>
            </FormSheet>
          </EntryForm>
          <EvidencePane
            candidateId={candidateId}
            evidence={person.evidence}
            label={verificationWords.blind.evidence}
            none={verificationWords.blind.noEvidence}
          />
        </>
      )}
    </ScreenPage>
  )
}
