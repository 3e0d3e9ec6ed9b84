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
import { blankListing, ListingRows, type ListingRowsProps } from '../../listType/open/ListingRows.tsx'
import { AsOfRow } from '../evidence/AsOfRow.tsx'
import { EvidenceRows } from '../evidence/EvidenceRows.tsx'
import { useAsOf } from '../evidence/useAsOf.ts'
import type { ChosenEvidence } from '../evidence/useEvidence.ts'
import { inquiryWords } from '../words.ts'
import { ListingDetails } from './ListingDetails.tsx'
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
export function ListedForm(props: ListedFormProps) {
  const { batch, person, evidence, onBack } = props
  const { asOf, fields, change, pending, error, save, blocked } = useListedForm(props)
  return (
    <>
      <Block grow shrinks scrolls pad="0 0.75rem 0.75rem">
        <PersonCard person={person} />
        <EntryForm keep={{ about: `${batch.batchId}:${person.candidateId}` }} label={words.title} autoFocus>
          <FormSheet>
            <NationalEntries listings={fields.listings} onListings={(listings) => change({ listings })} />
            <MatchRows fields={fields} onChange={change} />
            <AsOfRow asOf={asOf} />
            <FormRow label={inquiryWords.person.remarks}>
              <TextField
                name="remarks"
                value={fields.remarks}
                onCommit={(remarks) => change({ remarks })}
                maxLength={500}
              />
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

/** What was read on the national system's page. */
interface ListedFields {
  readonly listings: readonly Listing[]
  readonly match: MatchBasis | 'nameOnly' | null
  readonly matchNote: string
  readonly remarks: string
}

type NationalEntriesProps = Pick<ListingRowsProps, 'listings' | 'onListings'>

function NationalEntries({ listings, onListings }: NationalEntriesProps) {
  const remove = (index: number) => onListings(listings.filter((_, at) => at !== index))
  return (
    <ListingRows
      listings={listings}
      onListings={onListings}
      words={words}
      columns={2}
      more={(entry) => (
        <ListingDetails entry={entry} onRemove={listings.length > 1 ? () => remove(entry.index) : null} />
      )}
    />
  )
}

interface MatchRowsProps {
  readonly fields: Pick<ListedFields, 'match' | 'matchNote'>
  onChange(changes: Partial<ListedFields>): void
}

/** What ties the entry to this person. */
function MatchRows({ fields: { match, matchNote }, onChange }: MatchRowsProps) {
  return (
    <>
      <FormRow
        label={words.match}
        required
        group
        span={2}
        error={match === 'nameOnly' ? words.nameOnly : undefined}
      >
        <ChoiceField
          name="match"
          value={match}
          choices={matches}
          onCommit={(chosen) => onChange({ match: chosen })}
        />
      </FormRow>
      {match === 'secondSource' && (
        <FormRow label={words.matchNote} required span={2} hint={words.matchHint}>
          <TextField
            name="matchNote"
            value={matchNote}
            onCommit={(note) => onChange({ matchNote: note })}
            maxLength={300}
          />
        </FormRow>
      )}
    </>
  )
}

function useListedForm({ batch, person, evidence, onPerson }: ListedFormProps) {
  const asOf = useAsOf()
  const [fields, setFields] = useState<ListedFields>({
    listings: [blankListing],
    match: null,
    matchNote: '',
    remarks: '',
  })
  const change = (changes: Partial<ListedFields>) => setFields((was) => ({ ...was, ...changes }))
  const { answer, pending, error } = useResult({ batch, person, evidence, onPerson })
  const { listings, match, matchNote, remarks } = fields
  const save = () => {
    if (asOf.at === null || match === null || match === 'nameOnly') return
    answer({ outcome: 'listed', at: asOf.at, remarks, listings, matchedBy: match, matchNote })
  }
  const hasRemoved = listings.some(({ status }) => status !== 'current')
  const blocked = blockedWords({ match, hasRemoved, at: asOf.at })
  return { asOf, fields, change, pending, error, save, blocked }
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
