import { useState } from 'react'
import { classifiedRefusal, secrecyNames } from '../../../shared/request/model.ts'
import { type Unit, unitKindWords } from '../../../shared/unit/model.ts'
import { usualChannel } from '../../../shared/unit/usualChannel.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { choicesOf } from '../../components/field/choices.ts'
import { FoldingSheet } from '../../components/field/FoldingSheet.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { Block } from '../../components/layout/layout.tsx'
import { useSession } from '../../frame/session/session.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { AddUnitDialog } from '../../unit/open/AddUnitDialog.tsx'
import { ChannelRuleText } from '../../unit/open/ChannelRuleText.tsx'
import { UnitPicker } from '../../unit/open/UnitPicker.tsx'
import { unitWords } from '../../unit/words.ts'
import { requestWords } from '../words.ts'
import { LetterRows } from './LetterRows.tsx'
import { ReceiptRows } from './ReceiptRows.tsx'
import type { FormSecrecy } from './registrationForm.ts'
import type { RegistrationState } from './useRegistration.ts'

const { fields, register: words } = requestWords
const secrecies = choicesOf<FormSecrecy>({ ...secrecyNames, classified: words.classified })

export interface RegistrationSheetProps {
  readonly registration: RegistrationState
  onLeave(): void
}

/** The paper form of 收文登记, in the order of the letter; 秘密 and above closes it before anything else is typed. */
export function RegistrationSheet({ registration, onLeave }: RegistrationSheetProps) {
  const { form, isClassified, today, adding, setAdding, typedUnit, setTypedUnit, unitId, unit, takeUnit } =
    useRegistrationSheet({ registration })
  return (
    <>
      <EntryForm keep={registration.draft} label={words.form} autoFocus ref={form.ref} onLeave={onLeave}>
        <FoldingSheet>
          <FormRow
            label={fields.secrecy}
            required
            span={2}
            error={isClassified ? classifiedRefusal : undefined}
          >
            <ChoiceField {...form.field('secrecy')} choices={secrecies} />
          </FormRow>
          {!isClassified && (
            <>
              <FormRow
                label={fields.unitId}
                required
                span={2}
                error={form.error('unitId')}
                hint={unitId !== null && unit.data && <UnitNote unit={unit.data} today={today} />}
              >
                <UnitPicker {...form.field('unitId')} onUnit={takeUnit} onTyped={setTypedUnit} />
              </FormRow>
              <LetterRows registration={registration} />
              <ReceiptRows registration={registration} />
            </>
          )}
        </FoldingSheet>
      </EntryForm>
      {!isClassified && (
        <Block pad="0.25rem 0">
          <KeyButton
            label={words.addUnit}
            keys="alt+u"
            keyLabel="Alt+U"
            variant="text"
            onAct={() => setAdding(true)}
          />
        </Block>
      )}
      {adding && (
        <AddUnitDialog name={nameFrom(typedUnit)} onCancel={() => setAdding(false)} onAdded={takeUnit} />
      )}
    </>
  )
}

function useRegistrationSheet({ registration }: Pick<RegistrationSheetProps, 'registration'>) {
  const { form, isClassified } = registration
  const { today } = useSession()
  const [adding, setAdding] = useState(false)
  const [typedUnit, setTypedUnit] = useState('')
  const unitId = form.value('unitId') ?? null
  const unit = useQuery('units.get', { unitId: unitId ?? 0 }, { enabled: unitId !== null })
  const takeUnit = (chosen: Unit | null) => {
    setAdding(false)
    setTypedUnit('')
    form.set('unitId', chosen?.id ?? null)
    if (chosen === null) return
    form.set('channel', usualChannel(chosen.kind, form.value('receivedDay') ?? today))
    if (!form.value('contactName')) form.set('contactName', chosen.contact)
    if (!form.value('contactPhone')) form.set('contactPhone', chosen.telephone)
  }
  return { form, isClassified, today, adding, setAdding, typedUnit, setTypedUnit, unitId, unit, takeUnit }
}

/** Initials are how one searches, not what a unit is called. */
const nameFrom = (typed: string) => (/\p{Script=Han}/u.test(typed) ? typed.trim() : '')

function UnitNote({ unit, today }: { readonly unit: Unit; readonly today: string }) {
  return (
    <>
      {unitKindWords[unit.kind]}
      {unit.unconfirmedSince !== null && unitWords.unconfirmedNote}
      {'　'}
      <ChannelRuleText kind={unit.kind} on={today} />
    </>
  )
}
