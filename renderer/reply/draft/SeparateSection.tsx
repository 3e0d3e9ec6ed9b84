import { useState } from 'react'
import type { SeparablePerson, SeparateChoice, SeparateOffer } from '../../../shared/reply/separate.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { PickerField } from '../../components/field/PickerField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { Block, Column, Line, Quiet } from '../../components/layout/layout.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { LedgerTable } from '../../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { DayField } from '../../frame/day/DayField.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { place } from '../../place/place.ts'
import { replyWords } from '../words.ts'

const words = replyWords.separate

/** Who is left out as far as it is decided; `choice` is null until it is whole, `obstacle` then says what is missing. */
export interface Separating {
  readonly ids: ReadonlySet<number>
  readonly choice: SeparateChoice | null
  readonly obstacle: string | undefined
  readonly told: string | null
  readonly day: string | null
  onIds(ids: ReadonlySet<number>): void
  onTold(told: string | null): void
  onDay(day: string | null): void
}

/** The drafter's choice of persons whose result follows later. */
export function useSeparating(offer: SeparateOffer | null): Separating {
  const [ids, onIds] = useState<ReadonlySet<number>>(new Set())
  const [told, onTold] = useState<string | null>(null)
  const [day, onDay] = useState<string | null>(null)
  const acts = { onIds, onTold, onDay }
  const offered = new Set(offer?.persons.map(({ candidateId }) => candidateId))
  const chosen = [...ids].filter((id) => offered.has(id))
  const held = { ids: new Set(chosen), told, day, ...acts }
  if (offer === null || chosen.length === 0) return { ...held, choice: null, obstacle: undefined }
  const record = offer.told.find((found) => keyOf(found) === told)
  if (record === undefined)
    return { ...held, choice: null, obstacle: offer.told.length === 0 ? words.notTold : words.chooseTold }
  if (offer.answerOn === null && day === null) return { ...held, choice: null, obstacle: words.chooseDay }
  const { toldBy, toldId } = record
  const answerOn = offer.answerOn === null ? day : null
  return { ...held, choice: { candidateIds: chosen, answerOn, toldBy, toldId }, obstacle: undefined }
}

const keyOf = ({ toldBy, toldId }: SeparateOffer['told'][number]) => `${toldBy}:${toldId}`

const columns: readonly LedgerColumn<SeparablePerson>[] = [
  { key: 'order', title: words.columns.order, width: 5, align: 'end', cell: (row) => row.listOrder },
  { key: 'name', title: words.columns.name, cell: (row) => row.name },
  {
    key: 'standing',
    title: words.columns.standing,
    width: 8,
    cell: (row) => <Lamp tone="doubtful">{row.standing}</Lamp>,
  },
]

export interface SeparateSectionProps {
  readonly requestId: number
  readonly offer: SeparateOffer
  readonly separating: Separating
}

/** 另行函复: who is left out of the first reply, who was told of it, and by which day the result follows. */
export function SeparateSection({ requestId, offer, separating }: SeparateSectionProps) {
  const { go } = useNavigation()
  const { ids, told, day, onIds, onTold, onDay } = separating
  return (
    <Block aria-label={words.title} as="section" fixed>
      <Block as="h2" margin="0 0 0.25rem" size="0.9375rem">
        {words.title}
      </Block>
      <Quiet as="p" margin="0 0 0.25rem" size="0.875rem">
        {offer.answerOn === null ? words.explainNoLimit : words.explain(offer.answerOn)}
      </Quiet>
      {offer.told.length === 0 ? (
        <Line wrap align="center" gap="0.25rem 0.75rem">
          <Lamp tone="doubtful">{words.notTold}</Lamp>
          <KeyButton
            label={words.toTalk}
            keys="alt+t"
            keyLabel="Alt+T"
            onAct={() => go(place.request.at({ requestId, panel: 'deadline' }))}
          />
        </Line>
      ) : (
        <>
          <Column height="7.5rem">
            <LedgerTable
              label={words.persons}
              columns={columns}
              rows={offer.persons}
              rowKey={(person) => person.candidateId}
              checkedKeys={ids}
              onCheck={(keys) => onIds(new Set([...keys].map(Number)))}
              empty={<EmptyState>{words.nobody}</EmptyState>}
            />
          </Column>
          {ids.size > 0 && (
            <EntryForm keep="here" label={words.form}>
              <FormSheet>
                <FormRow label={words.told} required span={2} hint={words.toldHint}>
                  <PickerField
                    name="told"
                    value={told}
                    onCommit={onTold}
                    options={offer.told.map((record) => ({ id: keyOf(record), label: record.words }))}
                  />
                </FormRow>
                {offer.answerOn === null && (
                  <FormRow label={words.day} required hint={words.dayHint}>
                    <DayField name="separateOn" value={day} onCommit={onDay} />
                  </FormRow>
                )}
              </FormSheet>
            </EntryForm>
          )}
        </>
      )}
    </Block>
  )
}
