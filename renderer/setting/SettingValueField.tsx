import { useState } from 'react'
import type { LampScheme } from '../../shared/deadline/lamp/lampScheme.ts'
import { lifeStepNames, lifeSteps, type StepBudgets } from '../../shared/deadline/lamp/stepBudgets.ts'
import { ReplyKind, replyKindNames } from '../../shared/reply/kinds.ts'
import { CentreIdentity } from '../../shared/setting/centre.ts'
import type { LetterCodes, SettingKey } from '../../shared/setting/settings.ts'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { NumberField } from '../components/field/NumberField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { sessionWords } from '../session/words.ts'
import { LampSchemeRows } from './LampSchemeRows.tsx'
import { NumberRuleRows, type NumberRules } from './NumberRuleRows.tsx'
import { settingWords as words } from './words.ts'

export interface SettingValueFieldProps {
  readonly settingKey: SettingKey
  readonly value: unknown
  onValue(value: unknown): void
}

const centreFields = Object.keys(CentreIdentity.shape) as (keyof CentreIdentity)[]

/** The box for one setting, by the kind of its value. */
export function SettingValueField({ settingKey, value, onValue }: SettingValueFieldProps) {
  if (settingKey === 'centre.identity')
    return <CentreRows value={value as CentreIdentity} onValue={onValue} />
  if (settingKey === 'letter.numberRules')
    return <NumberRuleRows value={value as NumberRules} onValue={onValue} />
  if (settingKey === 'letter.codesOfKinds') return <CodeRows value={value as LetterCodes} onValue={onValue} />
  if (settingKey === 'deadline.stepBudgets')
    return <BudgetRows value={value as StepBudgets} onValue={onValue} />
  if (settingKey === 'deadline.lampScheme')
    return <LampSchemeRows value={value as LampScheme} onValue={onValue} />
  if (typeof value === 'boolean')
    return (
      <FormRow label={words.newValue} required>
        <ChoiceField
          name="value"
          choices={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
          value={value ? 'yes' : 'no'}
          onCommit={(choice) => onValue(choice === 'yes')}
        />
      </FormRow>
    )
  if (typeof value === 'number')
    return (
      <FormRow label={words.newValue} required>
        <NumberField
          name="value"
          value={value}
          never="empty"
          onCommit={(number) => number !== null && onValue(number)}
        />
      </FormRow>
    )
  if (typeof value === 'object' && value !== null) return <JsonRow value={value} onValue={onValue} />
  return (
    <FormRow label={words.newValue}>
      <TextField
        name="value"
        value={typeof value === 'string' ? value : ''}
        onCommit={(text) => onValue(text === '' ? null : text)}
      />
    </FormRow>
  )
}

interface CentreRowsProps {
  readonly value: CentreIdentity
  onValue(value: CentreIdentity): void
}

function CentreRows({ value, onValue }: CentreRowsProps) {
  return centreFields.map((field) => (
    <FormRow key={field} label={sessionWords.ceremony.centre[field]}>
      <TextField
        name={field}
        value={value[field]}
        onCommit={(text) => onValue({ ...value, [field]: text })}
        maxLength={80}
      />
    </FormRow>
  ))
}

interface CodeRowsProps {
  readonly value: LetterCodes
  onValue(value: LetterCodes): void
}

/** One box per kind of letter; an empty one means the centre's own 代字. */
function CodeRows({ value, onValue }: CodeRowsProps) {
  return ReplyKind.options.map((kind) => (
    <FormRow key={kind} label={replyKindNames[kind]}>
      <TextField
        name={kind}
        value={value[kind] ?? ''}
        onCommit={(text) => {
          const { [kind]: _, ...others } = value
          onValue(text === '' ? others : { ...others, [kind]: text })
        }}
        maxLength={20}
      />
    </FormRow>
  ))
}

interface BudgetRowsProps {
  readonly value: StepBudgets
  onValue(value: StepBudgets): void
}

/** One box per act; what is no number or no quarter is refused by the setting's own rule. */
function BudgetRows({ value, onValue }: BudgetRowsProps) {
  return lifeSteps.map((step) => (
    <FormRow key={step} label={lifeStepNames[step]} hint={words.workingDays}>
      <TextField
        name={step}
        value={String(value[step])}
        onCommit={(text) => onValue({ ...value, [step]: Number(text) })}
        maxLength={5}
      />
    </FormRow>
  ))
}

interface JsonRowProps {
  readonly value: object
  onValue(value: unknown): void
}

/** For lists of rules that have no form of their own yet: the text of the value, refused while it cannot be read. */
function JsonRow({ value, onValue }: JsonRowProps) {
  const [wrong, setWrong] = useState(false)
  const read = (text: string) => {
    try {
      onValue(JSON.parse(text))
      setWrong(false)
    } catch {
      setWrong(true)
    }
  }
  return (
    <FormRow label={words.newValue} required error={wrong ? words.wrongJson : undefined}>
      <TextField name="value" rows={6} mono value={JSON.stringify(value, null, 1)} onCommit={read} />
    </FormRow>
  )
}
