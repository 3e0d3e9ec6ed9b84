import { Outcome, outcomeNames } from '../../shared/candidate/model.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { Listing } from '../../shared/inquiry/model.ts'
import { type VerificationBasis, verificationBasisNames } from '../../shared/verification/model.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { type Choice, ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { BesideEvidence } from '../evidence/open/BesideEvidence.tsx'
import { EvidencePane } from '../evidence/open/EvidencePane.tsx'
import { MomentField } from '../frame/day/MomentField.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { blankListing, ListingRows } from '../listType/open/ListingRows.tsx'
import { PersonHead } from './open/PersonHead.tsx'
import { type BlindEntry, useBlindEntry } from './useBlindEntry.ts'
import { verificationWords } from './words.ts'

const words = verificationWords.blind
const outcomes = Outcome.options.map((value) => ({ value, label: outcomeNames[value] }))
const residentOutcomes = outcomes.filter(({ value }) => value !== 'unqueryable')
const bases = (Object.keys(verificationBasisNames) as VerificationBasis[]).map((value) => ({
  value,
  label: verificationBasisNames[value],
}))

export interface BlindCheckProps {
  readonly candidateId: number
  onDone(): void
}

/** 背靠背核对 of one person: the second entry from the evidence and the letter; the first one is not on this screen. */
export function BlindCheck({ candidateId, onDone }: BlindCheckProps) {
  const subject = useQuery('verifications.open', { candidateId }, { fresh: true })
  if (subject.data === undefined)
    return (
      <ScreenPage title={verificationWords.tabs.blind}>
        <ErrorNotice error={subject.error} onRetry={() => void subject.refetch()} />
      </ScreenPage>
    )
  return <OpenCheck person={subject.data} onDone={onDone} />
}

type Subject = Output<'verifications.open'>

function OpenCheck({ person, onDone }: { readonly person: Subject; onDone(): void }) {
  const state = useOpenCheck({ person, onDone })
  return (
    <ScreenPage
      title={verificationWords.tabs.blind}
      head={<Progress waiting={person.waiting} />}
      foot={<OpenCheckFoot state={state} />}
    >
      <ErrorNotice error={state.record.error ?? state.blind.draft.error} />
      <BesideEvidence
        evidence={
          <EvidencePane
            candidateId={state.candidateId}
            evidence={person.evidence}
            label={words.evidence}
            none={words.noEvidence}
          />
        }
      >
        <PersonHead
          name={person.name}
          number={`${person.idHead}____`}
          note={`${signedNumber('incoming', person.intakeNumber)} · ${words.person(person.listOrder)} · ${person.document}`}
        />
        <SecondEntry blind={state.blind} outcomes={person.mayBeUnqueryable ? outcomes : residentOutcomes} />
      </BesideEvidence>
    </ScreenPage>
  )
}

type OpenCheckState = ReturnType<typeof useOpenCheck>

function useOpenCheck({ person, onDone }: { readonly person: Subject; onDone(): void }) {
  const { candidateId } = person
  const blind = useBlindEntry(candidateId, person.evidence.length > 0)
  const status = useStatus()
  const record = useCommand('verifications.record', {
    onDone: ({ matched, differences, nextState }) => {
      blind.draft.discard()
      status.say(matched ? words.matched(nextState) : words.mismatched(differences.join('、'), nextState))
      onDone()
    },
  })
  const act = () => {
    const { outcome, basis, idTail, listings } = blind.entry
    if (outcome === null || basis === null) return
    const { lookedAt } = blind
    const found = outcome === 'listed' ? listings : []
    record.mutate({ candidateId, basis, lookedAt, outcome, idTail, listings: found })
  }
  return { candidateId, blind, record, act }
}

function OpenCheckFoot({ state }: { readonly state: OpenCheckState }) {
  return (
    <>
      <KeyHints hints={verificationWords.hints} />
      <ActionBar
        primary={
          <PrimaryAction
            label={words.act}
            pending={state.record.isPending}
            blocked={state.blind.blocked}
            onAct={state.act}
          />
        }
      />
    </>
  )
}

function Progress({ waiting }: { readonly waiting: number }) {
  return <Quiet>{verificationWords.waiting(waiting)}</Quiet>
}

interface SecondEntryProps {
  readonly blind: BlindEntry
  readonly outcomes: readonly Choice<Outcome>[]
}

function SecondEntry({ blind: { entry, change, draft }, outcomes }: SecondEntryProps) {
  return (
    <EntryForm keep={draft} label={words.form} autoFocus onLeave={draft.keep}>
      <FormSheet columns={1}>
        <FormRow label={words.idTail} required hint={words.idTailHint}>
          <TextField
            name="idTail"
            mono
            value={entry.idTail}
            onCommit={(idTail) => change({ idTail: idTail ?? '' })}
            maxLength={4}
            normalise={(text) => text.trim().normalize('NFKC').toUpperCase()}
          />
        </FormRow>
        <FormRow label={words.outcome} required group>
          <ChoiceField
            name="outcome"
            choices={outcomes}
            value={entry.outcome}
            onCommit={(outcome) => change({ outcome })}
            numbered
          />
        </FormRow>
        {entry.outcome === 'listed' && <EntriesRead entry={entry} onChange={change} />}
        <BasisRows entry={entry} onChange={change} />
      </FormSheet>
    </EntryForm>
  )
}

interface EntryPartProps {
  readonly entry: BlindEntry['entry']
  readonly onChange: BlindEntry['change']
}

/** List and authority as the checker reads them from the evidence; one pair for each entry. */
function EntriesRead({ entry, onChange }: EntryPartProps) {
  const shown = entry.listings.length === 0 ? [blankListing] : entry.listings
  const put = (listings: readonly Listing[]) => onChange({ listings: [...listings] })
  return (
    <ListingRows
      listings={shown}
      onListings={put}
      words={{ listType: words.listType, authority: words.authority, add: words.addListing }}
      columns={1}
      otherKey={
        shown.length > 1 && (
          <KeyButton label={words.removeListing} variant="text" onAct={() => put(shown.slice(0, -1))} />
        )
      }
    />
  )
}

/** What the second look rests on: the evidence, or a look-up of one's own. */
function BasisRows({ entry, onChange }: EntryPartProps) {
  return (
    <>
      <FormRow label={words.basis} required group>
        <ChoiceField
          name="basis"
          choices={bases}
          value={entry.basis}
          onCommit={(basis) => onChange({ basis })}
          numbered
        />
      </FormRow>
      {entry.basis === 'secondLookup' && (
        <FormRow label={words.lookedAt} required group>
          <MomentField
            day={{
              name: 'lookedDay',
              value: entry.lookedDay,
              onCommit: (lookedDay) => onChange({ lookedDay }),
            }}
            time={{
              name: 'lookedTime',
              value: entry.lookedTime,
              onCommit: (lookedTime) => onChange({ lookedTime }),
            }}
            dayLabel={words.lookedDay}
            timeLabel={words.lookedTime}
          />
        </FormRow>
      )}
    </>
  )
}
