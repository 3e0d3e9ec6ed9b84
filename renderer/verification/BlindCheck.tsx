import { useState } from 'react'
import { type Outcome, outcomeNames } from '../../shared/candidate/model.ts'
import type { Listing } from '../../shared/inquiry/model.ts'
import { type VerificationBasis, verificationBasisNames } from '../../shared/verification/model.ts'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { EvidencePane } from '../evidence/EvidencePane.tsx'
import { ScreenPage } from '../frame/ScreenPage.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { ListingRows } from './ListingRows.tsx'
import { PersonHead } from './PersonHead.tsx'
import { verificationWords } from './words.ts'

const words = verificationWords.blind
const outcomes = (['notListed', 'listed', 'pending'] as const).map((value) => ({
  value,
  label: outcomeNames[value],
}))
const bases = (Object.keys(verificationBasisNames) as VerificationBasis[]).map((value) => ({
  value,
  label: verificationBasisNames[value],
}))

export interface BlindCheckProps {
  readonly candidateId: number
  onDone(): void
}

/** 背靠背核对 of one person: the second entry from the evidence and the letter, the first one is not on this machine's screen. */
export function BlindCheck({ candidateId, onDone }: BlindCheckProps) {
  const subject = useQuery('verifications.open', { candidateId }, { fresh: true })
  const [basis, setBasis] = useState<VerificationBasis>('evidence')
  const [outcome, setOutcome] = useState<Outcome>()
  const [idTail, setIdTail] = useState('')
  const [listings, setListings] = useState<readonly Listing[]>([])
  const status = useStatus()
  const record = useCommand('verifications.record', {
    alsoStale: ['requests', 'reviews'],
    onDone: ({ matched, differences, nextState }) => {
      status.say(matched ? words.matched(nextState) : words.mismatched(differences.join('、')))
      onDone()
    },
  })
  const act = () => {
    if (outcome !== undefined)
      record.mutate({
        candidateId,
        basis,
        outcome,
        idTail,
        listings: outcome === 'listed' ? [...listings] : [],
      })
  }
  const person = subject.data
  const blocked = outcome === undefined ? words.outcome : idTail.length === 4 ? undefined : words.idTail
  return (
    <ScreenPage
      title={verificationWords.tabs.blind}
      foot={
        <>
          <KeyHints hints={verificationWords.hints} />
          <ActionBar
            primary={
              <PrimaryAction
                label={words.act}
                pending={record.isPending}
                blocked={blocked === undefined ? undefined : `请填写${blocked}`}
                onAct={act}
              />
            }
          />
        </>
      }
    >
      <ErrorNotice error={record.error ?? subject.error} />
      {person !== undefined && (
        <>
          <PersonHead
            name={person.name}
            number={`${person.idHead}____`}
            note={`${person.intakeNumber} · ${words.person(person.listOrder)} · ${verificationWords.waiting(person.waiting)}`}
          />
          <EntryForm label={words.form} autoFocus>
            <FormSheet columns={1}>
              <FormRow label={words.idTail} required hint={words.idTailHint}>
                <TextField
                  name="idTail"
                  mono
                  value={idTail}
                  onCommit={setIdTail}
                  maxLength={4}
                  normalise={(text) => text.trim().toUpperCase()}
                />
              </FormRow>
              <FormRow label={words.outcome} required group>
                <ChoiceField
                  name="outcome"
                  choices={outcomes}
                  value={outcome}
                  onCommit={setOutcome}
                  numbered
                />
              </FormRow>
              {outcome === 'listed' && <ListingRows listings={listings} onListings={setListings} />}
              <FormRow label={words.basis} required group>
                <ChoiceField name="basis" choices={bases} value={basis} onCommit={setBasis} numbered />
              </FormRow>
            </FormSheet>
          </EntryForm>
          <EvidencePane
            candidateId={candidateId}
            evidence={person.evidence}
            label={words.evidence}
            none={words.noEvidence}
          />
        </>
      )}
    </ScreenPage>
  )
}
