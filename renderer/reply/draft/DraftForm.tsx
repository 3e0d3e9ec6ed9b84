import { useState } from 'react'
import { z } from 'zod'
import { signedNumber } from '../../../shared/documentNumber/registerNumber.ts'
import {
  givesResults,
  isWholeReply,
  PersonLetterKind,
  replyKindNames,
  sendsBack,
} from '../../../shared/reply/kinds.ts'
import { replyInclusionNames } from '../../../shared/reply/model.ts'
import type { SeparateChoice, SeparateOffer } from '../../../shared/reply/separate.ts'
import type { ReplyPerson, ReplyProposal } from '../../../shared/reply/summary.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { ObjectionMark } from '../../candidate/open/ObjectionMark.tsx'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { PickerField } from '../../components/field/PickerField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { Column, Line, Paragraph, Quiet } from '../../components/layout/layout.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { LedgerTable } from '../../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { ScreenPage } from '../../frame/page/ScreenPage.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { CorrectCountKey } from '../../request/open/CorrectCountKey.tsx'
import { replyWords } from '../words.ts'
import { SeparateSection, useSeparating } from './SeparateSection.tsx'

const words = replyWords.draft

/** What the drafter decides; everything else comes from the verified results. */
export interface DraftedChoice {
  readonly kind: PersonLetterKind
  readonly copies: number
  readonly correctsReplyId: number | null
  readonly candidateIds: number[]
  /** Whom a first reply leaves out. */
  readonly separate: SeparateChoice | null
}

export interface DraftFormProps {
  readonly title: string
  readonly actLabel: string
  readonly requestId: number
  /** What can be drafted now; one that is drafted anew stays what it is. */
  readonly kinds: readonly PersonLetterKind[]
  readonly redraftsId?: number
  readonly start: Omit<DraftedChoice, 'candidateIds' | 'separate'>
  readonly pending: boolean
  readonly error: unknown
  onDraft(choice: DraftedChoice): void
}

const Boxes = z.object({
  kind: PersonLetterKind,
  copies: z.int(words.copiesNeeded).min(1, words.copiesLeast).max(50, words.copiesMost),
  earlier: z.string().optional(),
})

const columns: readonly LedgerColumn<ReplyPerson>[] = [
  { key: 'order', title: words.personColumns.order, width: 5, align: 'end', cell: (row) => row.listOrder },
  { key: 'name', title: words.personColumns.name, cell: (row) => row.name },
  { key: 'number', title: words.personColumns.number, width: 14, mono: true, cell: (row) => row.idNumber },
  {
    key: 'inclusion',
    title: words.personColumns.inclusion,
    width: 11,
    cell: ({ inclusion, objectedOn }) => (
      <>
        <Lamp
          tone={
            inclusion === 'listed'
              ? 'listed'
              : inclusion === 'returned' || inclusion === 'unqueryable'
                ? 'doubtful'
                : 'normal'
          }
        >
          {replyInclusionNames[inclusion]}
        </Lamp>{' '}
        <ObjectionMark since={objectedOn} />
      </>
    ),
  },
  {
    key: 'queriedAt',
    title: words.personColumns.queriedAt,
    width: 10,
    cell: (row) => (row.queriedAt === null ? '' : beijingMinute(row.queriedAt)),
  },
]

/** Kind, copies, the earlier letter and the persons of one letter of ours, with everything that stands in its way. */
export function DraftForm(props: DraftFormProps) {
  const state = useDraftForm(props)
  return (
    <ScreenPage
      title={state.title}
      head={<ForLetter requestId={state.requestId} />}
      foot={<DraftFormFoot state={state} />}
    >
      <Column gap="0.5rem" tall>
        <ErrorNotice error={state.error ?? state.proposal.error} />
        {(state.error ?? state.proposal.error) !== null && <CountOffer requestId={state.requestId} />}
        <DraftBoxes state={state} />
        {state.proposal.data && <Blockers proposal={state.proposal.data} />}
        {isWholeReply(state.kind) && state.offer !== null && state.offer.persons.length > 0 && (
          <SeparateSection requestId={state.requestId} offer={state.offer} separating={state.separating} />
        )}
        <LedgerTable
          label={words.persons}
          columns={columns}
          rows={state.persons}
          rowKey={(person) => person.candidateId}
          {...(state.isWhole && {
            checkedKeys: new Set(state.ids.filter((id) => !state.left.has(id))),
            onCheck: (keys) => state.setLeft(new Set(state.ids.filter((id) => !keys.has(id)))),
          })}
          tone={({ inclusion }) => (inclusion === 'listed' ? 'listed' : undefined)}
          empty={<EmptyState>{sendsBack(state.kind) ? words.wholeReturn : words.noPersons}</EmptyState>}
        />
      </Column>
    </ScreenPage>
  )
}

/** For which letter of whom. */
function ForLetter({ requestId }: { readonly requestId: number }) {
  const { data: letter } = useQuery('requests.get', { requestId }, { keepOld: true })
  if (letter === undefined) return null
  return (
    <Line as="span" wrap gap="0 0.75rem">
      <strong>{signedNumber('incoming', letter.intakeNumber)}</strong>
      <span>{letter.unitName}</span>
      <span>{letter.documentNumber}</span>
      <Quiet>{letter.title}</Quiet>
    </Line>
  )
}

type DraftFormState = ReturnType<typeof useDraftForm>

function DraftBoxes({ state }: { readonly state: DraftFormState }) {
  return (
    <EntryForm keep="here" label={words.form} autoFocus ref={state.form.ref}>
      <FormSheet>
        <FormRow label={words.kind} required span={2} group error={state.form.error('kind')}>
          <ChoiceField
            {...state.form.field('kind')}
            readOnly={state.redraftsId !== undefined}
            choices={state.kinds.map((value) => ({ value, label: replyKindNames[value] }))}
          />
        </FormRow>
        <FormRow label={words.copies} required error={state.form.error('copies')}>
          <NumberField {...state.form.field('copies')} min={1} max={50} unit={words.copiesUnit} />
        </FormRow>
        {state.isLater && (
          <FormRow label={words.earlier} hint={words.earlierHint} error={state.form.error('earlier')}>
            <PickerField
              {...state.form.field('earlier')}
              options={(state.proposal.data?.earlier ?? []).map(({ replyId, documentNumber }) => ({
                id: String(replyId),
                label: documentNumber,
              }))}
            />
          </FormRow>
        )}
      </FormSheet>
    </EntryForm>
  )
}

function useDraftForm(props: DraftFormProps) {
  const { title, actLabel, requestId, kinds, redraftsId, start, pending, error, onDraft } = props
  const { back } = useNavigation()
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const form = useSchemaForm(Boxes, {
    start: { kind: start.kind, copies: start.copies, earlier: start.correctsReplyId?.toString() },
    onSave: ({ kind, copies }) =>
      onDraft({ kind, copies, correctsReplyId, candidateIds: chosenIds(), separate: separating.choice }),
  })
  const kind = form.value('kind') ?? start.kind
  const correctsReplyId = form.value('earlier') ? Number(form.value('earlier')) : null
  const [offer, setOffer] = useState<SeparateOffer | null>(null)
  const separating = useSeparating(isWholeReply(kind) ? offer : null)
  const proposal = useQuery(
    'replies.proposal',
    { requestId, kind, redraftsId: redraftsId ?? null, correctsReplyId, separate: separating.choice },
    { fresh: true, keepOld: true },
  )
  const offered = proposal.data?.separate ?? null
  if (proposal.data !== undefined && offered !== offer) setOffer(offered)
  const persons = proposal.data?.persons ?? []
  const ids = persons.map((person) => person.candidateId)
  // No ids means everybody; a list too long to be shown whole is not chosen from.
  const chosenIds = () => (left.size === 0 ? [] : ids.filter((id) => !left.has(id)))
  const isWhole = persons.length === proposal.data?.personCount
  const isEmptied = ids.length > 0 && ids.every((id) => left.has(id))
  const isLater = givesResults(kind) && !isWholeReply(kind)
  return {
    title,
    actLabel,
    requestId,
    kinds,
    redraftsId,
    pending,
    error,
    back,
    left,
    setLeft,
    form,
    kind,
    offer,
    separating,
    proposal,
    persons,
    ids,
    isWhole,
    isEmptied,
    isLater,
  }
}

function DraftFormFoot({ state }: { readonly state: DraftFormState }) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={state.actLabel}
          pending={state.pending}
          blocked={
            state.isEmptied
              ? words.nobodyChosen
              : (state.separating.obstacle ?? state.proposal.data?.blockers[0])
          }
          onAct={state.form.save}
        />
      }
    >
      <KeyButton label={words.back} keyLabel="Alt+←" variant="text" onAct={state.back} />
    </ActionBar>
  )
}

function Blockers({ proposal }: { readonly proposal: ReplyProposal }) {
  const { blockers, balanceLine, persons, personCount } = proposal
  return (
    <div>
      <Paragraph weight={600}>{balanceLine}</Paragraph>
      {blockers.map((blocker) => (
        <Paragraph key={blocker} margin="0.25rem 0 0">
          <Lamp tone="doubtful">{blocker}</Lamp>
        </Paragraph>
      ))}
      <Quiet as="p" margin="0.25rem 0 0" size="0.875rem">
        {persons.length < personCount ? words.capped(persons.length, personCount) : words.personsHint}
      </Quiet>
    </div>
  )
}

/** Where letter and list differ and nobody is on the way any more, the correction of 来函人数 is offered beside the refusal. */
function CountOffer({ requestId }: { readonly requestId: number }) {
  const letter = useQuery('requests.get', { requestId })
  if (letter.data === undefined) return null
  const { declared, supplemented, answered, withdrawn, returned, duplicate, separate, open } =
    letter.data.balance
  const listed = answered + withdrawn + returned + duplicate + separate + open - supplemented
  return listed === declared ? null : <CorrectCountKey requestId={requestId} count={listed} />
}
