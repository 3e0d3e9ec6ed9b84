import { useState } from 'react'
import type { Listing, MatchBasis } from '../../../shared/inquiry/model.ts'
import type { BatchDetail, InquirySubject } from '../../../shared/inquiry/summary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { choicesOf } from '../../components/field/choices.ts'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { Block } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { AsOfRow } from '../evidence/AsOfRow.tsx'
import { EvidenceRows } from '../evidence/EvidenceRows.tsx'
import { useAsOf } from '../evidence/useAsOf.ts'
import type { ChosenEvidence } from '../evidence/useEvidence.ts'
import { inquiryWords } from '../words.ts'
import { blankListing, ListingRows } from './ListingRows.tsx'
import { PersonCard } from './PersonCard.tsx'
import { useResult } from './useResult.ts'

const words = inquiryWords.listed
const matches = choicesOf(words.matches)

export interface ListedFormProps {
  readonly batch: BatchDetail
  readonly person: InquirySubject
  readonly evidence: ChosenEvidence
  onPerson(candidateId: number | null): void
  onBack(): void
}

/** 列入 always opens this form: what the national system shows, entry by entry, and what ties it to the person. */
export function ListedForm({ batch, person, evidence, onPerson, onBack }: ListedFormProps) {
  const {
    asOf,
    listings,
    setListings,
    match,
    setMatch,
    matchNote,
    setMatchNote,
    remarks,
    setRemarks,
    pending,
    error,
    save,
    blocked,
  } = useListedForm({ batch, person, evidence, onPerson })
  return (
    <>
      <Block grow shrinks scrolls pad="0 0.75rem 0.75rem">
        <PersonCard person={person} />
        <EntryForm label={words.title} keepAs={`listed:${batch.batchId}:${person.candidateId}`} autoFocus>
          <FormSheet>
            <ListingRows listings={listings} onListings={setListings} />
            <FormRow
              label={words.match}
              required
              group
              span={2}
              error={match === 'nameOnly' ? words.nameOnly : undefined}
            >
              <ChoiceField name="match" value={match} choices={matches} onCommit={setMatch} />
            </FormRow>
            {match === 'secondSource' && (
              <FormRow label={words.matchNote} required span={2} hint={words.matchHint}>
                <TextField name="matchNote" value={matchNote} onCommit={setMatchNote} maxLength={300} />
              </FormRow>
            )}
            <AsOfRow asOf={asOf} />
            <FormRow label={inquiryWords.person.remarks}>
              <TextField name="remarks" value={remarks} onCommit={setRemarks} maxLength={500} />
            </FormRow>
            <EvidenceRows
              batchId={batch.batchId}
              evidence={batch.evidence}
              chosen={evidence}
              required={batch.evidenceForListed}
            />
          </FormSheet>
        </EntryForm>
        <ErrorNotice error={error} />
      </Block>
      <ActionBar
        primary={<PrimaryAction label={words.save} pending={pending} blocked={blocked} onAct={save} />}
      >
        <KeyButton label={words.back} variant="text" keys="esc" keyLabel="Esc" onAct={onBack} />
      </ActionBar>
    </>
  )
}

function useListedForm({
  batch,
  person,
  evidence,
  onPerson,
}: Pick<ListedFormProps, 'batch' | 'person' | 'evidence' | 'onPerson'>) {
  const asOf = useAsOf()
  const [listings, setListings] = useState<readonly Listing[]>([blankListing])
  const [match, setMatch] = useState<MatchBasis | 'nameOnly' | null>(null)
  const [matchNote, setMatchNote] = useState('')
  const [remarks, setRemarks] = useState('')
  const { answer, pending, error } = useResult({ batch, person, evidence, onPerson })
  const hasRemoved = listings.some(({ status }) => status !== 'current')
  const save = () => {
    if (asOf.at === null || match === null || match === 'nameOnly') return
    answer({ outcome: 'listed', at: asOf.at, remarks, listings, matchedBy: match, matchNote })
  }
  const blocked = blockedWords({ match, hasRemoved, at: asOf.at })
  return {
    asOf,
    listings,
    setListings,
    match,
    setMatch,
    matchNote,
    setMatchNote,
    remarks,
    setRemarks,
    pending,
    error,
    save,
    blocked,
  }
}

function blockedWords(form: {
  readonly match: string | null
  readonly hasRemoved: boolean
  readonly at: string | null
}): string | undefined {
  if (form.hasRemoved) return words.blockedRemoved
  if (form.match === null) return words.chooseFirst(words.match)
  if (form.match === 'nameOnly') return words.matches.nameOnly
  return form.at === null ? inquiryWords.person.asOfMissing : undefined
}
