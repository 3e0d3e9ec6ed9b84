import { useState } from 'react'
import { candidateStateNames } from '../../../shared/candidate/model.ts'
import type { BatchDetail, InquirySubject } from '../../../shared/inquiry/summary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar } from '../../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useKeys } from '../../components/keyboard/useKeys.ts'
import { Block, Paragraph, Quiet } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { AsOfRow } from '../evidence/AsOfRow.tsx'
import { EvidenceRows } from '../evidence/EvidenceRows.tsx'
import { useAsOf } from '../evidence/useAsOf.ts'
import type { ChosenEvidence } from '../evidence/useEvidence.ts'
import { inquiryWords } from '../words.ts'
import { copyText } from './copyText.ts'
import { PersonActs } from './PersonActs.tsx'
import { PersonCard } from './PersonCard.tsx'
import { useResult } from './useResult.ts'

const words = inquiryWords.person

export interface PersonAtWorkProps {
  readonly batch: BatchDetail
  readonly person: InquirySubject
  readonly evidence: ChosenEvidence
  onPerson(candidateId: number | null): void
  onListed(): void
}

/** The person being looked up: number large, W or D records the answer, L opens the form of a listing. */
export function PersonAtWork(props: PersonAtWorkProps) {
  const work = usePersonAtWork(props)
  return (
    <>
      <Block grow shrinks scrolls pad="0 0.75rem 0.75rem">
        {/* The letters that record an answer belong to no box. */}
        <div tabIndex={-1} data-content-focus>
          <PersonCard person={work.person} />
        </div>
        {work.isOpen ? (
          <FormSheet>
            <AsOfRow asOf={work.asOf} />
            <FormRow label={words.remarks}>
              <TextField name="remarks" value={work.remarks} onCommit={work.setRemarks} maxLength={500} />
            </FormRow>
            <EvidenceRows
              batchId={work.batchId}
              evidence={work.batch.evidence}
              chosen={work.evidence}
              required
            />
          </FormSheet>
        ) : (
          <Paragraph margin="0.5rem 0">{words.settled(candidateStateNames[work.person.state])}</Paragraph>
        )}
        <ErrorNotice error={work.error ?? work.copy.error} />
        {work.isOpen && work.blocked !== undefined && (
          <Paragraph margin="0.25rem 0" tone="amber">
            {work.blocked}
          </Paragraph>
        )}
        {work.isOpen && work.person.mayBeUnqueryable && !work.mayRefuse && (
          <Quiet as="p" margin="0.25rem 0">
            {words.unqueryableHint}
          </Quiet>
        )}
        <PersonActs batch={work.batch} person={work.person} onPerson={work.onPerson} />
      </Block>
      {work.isOpen && (
        <ActionBar
          primary={
            <>
              <KeyButton
                label={words.notListed}
                keyLabel="W"
                disabled={!work.mayUnlisted}
                onAct={() => work.give('notListed')}
              />
              <KeyButton
                label={words.pending}
                keyLabel="D"
                disabled={!work.may}
                onAct={() => work.give('pending')}
              />
              {work.person.mayBeUnqueryable && (
                <KeyButton
                  label={words.unqueryable}
                  keyLabel="N"
                  disabled={!work.mayRefuse}
                  onAct={() => work.give('unqueryable')}
                />
              )}
              <KeyButton label={words.listed} keyLabel="L" onAct={work.onListed} />
            </>
          }
        >
          {work.person.isFull && <KeyButton label={words.copy} keyLabel="C" onAct={work.copyNumber} />}
        </ActionBar>
      )}
    </>
  )
}

function usePersonAtWork(props: PersonAtWorkProps) {
  const { batch, person, evidence, onPerson, onListed } = props
  const { batchId } = batch
  const status = useStatus()
  const asOf = useAsOf()
  const [remarks, setRemarks] = useState('')
  const { answer, pending, error } = useResult({ batch, person, evidence, onPerson })
  const copy = useCommand('inquiries.copyNumber', {
    onDone: ({ idNumber }) => copyText(idNumber) && status.say(words.copied),
  })
  const isOpen =
    batch.isMine && batch.state === 'open' && (person.state === 'inquiring' || person.state === 'pending')
  const may = isOpen && !pending && asOf.at !== null
  const give = (outcome: 'notListed' | 'pending' | 'unqueryable') => {
    if (asOf.at !== null) answer({ outcome, at: asOf.at, remarks })
  }
  const copyNumber = () => copy.mutate({ batchId, candidateId: person.candidateId })
  const letters = { inFields: false }
  const blocked = person.isFull
    ? evidence.evidenceId === null
      ? words.noEvidence
      : undefined
    : words.stillMasked
  const mayUnlisted = may && blocked === undefined
  useKeys('w', () => give('notListed'), { ...letters, enabled: mayUnlisted })
  useKeys('d', () => give('pending'), { ...letters, enabled: may })
  const mayRefuse = may && person.mayBeUnqueryable && (evidence.evidenceId !== null || remarks.length >= 4)
  useKeys('n', () => give('unqueryable'), { ...letters, enabled: mayRefuse })
  useKeys('l', onListed, { ...letters, enabled: isOpen })
  useKeys('c', copyNumber, { ...letters, enabled: isOpen && person.isFull })
  return {
    batch,
    person,
    evidence,
    onPerson,
    onListed,
    batchId,
    asOf,
    remarks,
    setRemarks,
    error,
    copy,
    isOpen,
    may,
    give,
    copyNumber,
    blocked,
    mayUnlisted,
    mayRefuse,
  }
}
