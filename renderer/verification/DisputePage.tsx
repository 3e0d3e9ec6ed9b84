import { useState } from 'react'
import { outcomeNames } from '../../shared/candidate/model.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import { unclassifiedCode, unclassifiedMark } from '../../shared/listType/model.ts'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { Block, Paragraph } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { BesideEvidence } from '../evidence/open/BesideEvidence.tsx'
import { EvidencePane } from '../evidence/open/EvidencePane.tsx'
import { useDraft } from '../form/useDraft.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { PersonHead } from './open/PersonHead.tsx'
import { verificationWords } from './words.ts'

const words = verificationWords.dispute
type Person = Output<'verifications.openDispute'>
type Side = Person['sides'][number]
type Decision = 'a' | 'b' | 'sendBack'

const columns: readonly LedgerColumn<Side>[] = [
  { key: 'side', title: words.entry, width: 5, cell: ({ side }) => words.side[side] },
  { key: 'outcome', title: words.outcome, width: 5, cell: ({ outcome }) => outcomeNames[outcome] },
  {
    key: 'listings',
    title: words.listings,
    cell: ({ listings }) =>
      listings
        .map(
          ({ listTypeCode, listName, authority }) =>
            `${listName} · ${authority}${listTypeCode === unclassifiedCode ? `〔${unclassifiedMark}〕` : ''}`,
        )
        .join('；') || words.none,
  },
]

export interface DisputePageProps {
  readonly candidateId: number
  onDone(): void
}

/** 第三人核定: both entries without a word on whose they are, the evidence beside, a decision with its reason. */
export function DisputePage({ candidateId, onDone }: DisputePageProps) {
  const dispute = useQuery('verifications.openDispute', { candidateId }, { fresh: true })
  if (dispute.data === undefined)
    return (
      <ScreenPage title={words.form}>
        <ErrorNotice error={dispute.error} onRetry={() => void dispute.refetch()} />
      </ScreenPage>
    )
  return <OpenDispute person={dispute.data} onDone={onDone} />
}

function OpenDispute({ person, onDone }: { readonly person: Person; onDone(): void }) {
  const state = useOpenDispute({ person, onDone })
  return (
    <ScreenPage
      title={words.form}
      foot={
        <ActionBar
          primary={
            <PrimaryAction
              label={words.act}
              pending={state.adjudicate.isPending}
              blocked={state.blocked}
              onAct={state.act}
            />
          }
        />
      }
    >
      <ErrorNotice error={state.adjudicate.error ?? state.draft.error} />
      <BesideEvidence
        evidence={
          <EvidencePane
            candidateId={state.candidateId}
            evidence={person.evidence}
            label={verificationWords.blind.evidence}
            none={words.noEvidence}
          />
        }
      >
        <BothEntries person={person} />
        <EntryForm keep={state.draft} label={words.form} autoFocus onLeave={state.draft.keep}>
          <FormSheet columns={1}>
            <FormRow label={words.decision} required group>
              <ChoiceField
                name="decision"
                choices={person.sidesAgree ? words.agreedChoices : words.choices}
                value={state.decision}
                onCommit={(chosen) => state.setDecision(chosen ?? undefined)}
                numbered
              />
            </FormRow>
            {state.isTailAsked && (
              <FormRow label={verificationWords.blind.idTail} required hint={words.idTailHint}>
                <TextField
                  name="idTail"
                  mono
                  value={state.idTail}
                  onCommit={(tail) => state.setIdTail(tail ?? '')}
                  maxLength={4}
                  normalise={(text) => text.trim().normalize('NFKC').toUpperCase()}
                />
              </FormRow>
            )}
            <FormRow label={words.reason} required>
              <TextField
                name="reason"
                value={state.reason}
                onCommit={(text) => {
                  state.setReason(text ?? '')
                  state.draft.changed()
                }}
                rows={2}
                maxLength={500}
              />
            </FormRow>
          </FormSheet>
        </EntryForm>
      </BesideEvidence>
    </ScreenPage>
  )
}

function useOpenDispute({ person, onDone }: { readonly person: Person; onDone(): void }) {
  const { candidateId, typedTail } = person
  const [decision, setDecision] = useState<Decision>()
  const [idTail, setIdTail] = useState('')
  const [reason, setReason] = useState('')
  const draft = useDraft(`verifications.adjudicate:${candidateId}`, {
    values: () => ({ reason }),
    reset: (found) => typeof found?.reason === 'string' && setReason(found.reason),
  })
  const status = useStatus()
  const adjudicate = useCommand('verifications.adjudicate', {
    onDone: ({ nextState }) => {
      draft.discard()
      status.say(words.done(nextState))
      onDone()
    },
  })
  const isTailAsked = typedTail !== null && decision !== undefined && decision !== 'sendBack'
  const blocked =
    decision === undefined
      ? words.missing.decision
      : isTailAsked && idTail.length !== 4
        ? words.missing.idTail
        : reason.length < 2
          ? words.missing.reason
          : undefined
  const act = () => {
    if (decision !== undefined)
      adjudicate.mutate({ candidateId, decision, idTail: isTailAsked ? idTail : '', reason })
  }
  return {
    candidateId,
    decision,
    setDecision,
    idTail,
    setIdTail,
    reason,
    setReason,
    draft,
    adjudicate,
    isTailAsked,
    blocked,
    act,
  }
}

function BothEntries({ person }: { readonly person: Person }) {
  return (
    <>
      <PersonHead
        name={person.name}
        number={person.idNumber}
        note={`${signedNumber('incoming', person.intakeNumber)} · ${verificationWords.blind.person(person.listOrder)} · ${person.document}`}
      />
      <Paragraph margin="0 0 0.5rem">
        {words.differences}：{person.differences.join('、')}
        {person.typedTail !== null && words.typedTail(person.typedTail)}
        {person.remarks !== null && `：${person.remarks}`}
      </Paragraph>
      <Block height="7rem" below="0.5rem">
        <LedgerTable
          label={words.both}
          columns={columns}
          rows={person.sides}
          rowKey={({ side }) => side}
          empty={null}
        />
      </Block>
    </>
  )
}
