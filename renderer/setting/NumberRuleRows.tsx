import { numberModeNames } from '../../shared/reply/model.ts'
import type { NumberRule } from '../../shared/setting/settings.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { NumberField } from '../components/field/NumberField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { Block } from '../components/layout/layout.tsx'
import { useSession } from '../frame/session/session.ts'
import { settingWords } from './words.ts'

const words = settingWords.numberRule

/** The rules by 代字, as the setting stores them. */
export type NumberRules = Readonly<Record<string, NumberRule>>

export interface NumberRuleRowsProps {
  readonly value: NumberRules
  onValue(value: NumberRules): void
}

const modes = (Object.keys(numberModeNames) as NumberRule['mode'][]).map((mode) => ({
  value: mode,
  label: numberModeNames[mode],
}))

/** A small form per 代字; the first one stands open for the 代字 of this centre. */
export function NumberRuleRows({ value, onValue }: NumberRuleRowsProps) {
  const { fresh, entries, replace } = useNumberRuleRows({ value, onValue })
  return (
    <>
      {entries.map(([code, rule], at) => (
        <RuleRows
          key={code}
          code={code}
          rule={rule}
          onCode={(next) => replace(at, next === '' ? null : [next, rule])}
          onMode={(mode) => replace(at, [code, fresh(mode)])}
          onRule={(next) => replace(at, [code, next])}
        />
      ))}
      {!entries.some(([code]) => code === newCode) && (
        <Block pad="0.25rem 0.5rem">
          <KeyButton label={words.add} onAct={() => onValue({ ...value, [newCode]: fresh('ownSeries') })} />
        </Block>
      )}
    </>
  )
}

function useNumberRuleRows({ value, onValue }: NumberRuleRowsProps) {
  const year = Number(useSession().today.slice(0, 4))
  const fresh = (mode: NumberRule['mode']): NumberRule =>
    mode === 'ownSeries'
      ? { mode, next: 1 }
      : mode === 'reservedBlock'
        ? { mode, year, from: 1, to: 100 }
        : { mode }
  const entries = Object.entries(value)
  const replace = (at: number, entry: readonly [string, NumberRule] | null) =>
    onValue(
      Object.fromEntries(
        entries.flatMap((old, index) => (index === at ? (entry === null ? [] : [entry]) : [old])),
      ),
    )
  return { fresh, entries, replace }
}

/** Stands for a 代字 that is still to be typed. */
const { newCode } = words

interface RuleRowsProps {
  readonly code: string
  readonly rule: NumberRule
  onCode(code: string): void
  onMode(mode: NumberRule['mode']): void
  onRule(rule: NumberRule): void
}

function RuleRows({ code, rule, onCode, onMode, onRule }: RuleRowsProps) {
  return (
    <>
      <FormRow label={words.code} hint={words.codeHint}>
        <TextField name={`code-${code}`} value={code} onCommit={onCode} maxLength={20} />
      </FormRow>
      <FormRow label={words.mode}>
        <ChoiceField
          name={`mode-${code}`}
          choices={modes}
          value={rule.mode}
          onCommit={(mode) => mode !== null && onMode(mode)}
        />
      </FormRow>
      {rule.mode === 'ownSeries' && (
        <NumberRow label={words.next} value={rule.next} onNumber={(next) => onRule({ ...rule, next })} />
      )}
      {rule.mode === 'reservedBlock' && (
        <>
          <NumberRow label={words.year} value={rule.year} onNumber={(year) => onRule({ ...rule, year })} />
          <NumberRow label={words.from} value={rule.from} onNumber={(from) => onRule({ ...rule, from })} />
          <NumberRow label={words.to} value={rule.to} onNumber={(to) => onRule({ ...rule, to })} />
        </>
      )}
    </>
  )
}

interface NumberRowProps {
  readonly label: string
  readonly value: number
  onNumber(value: number): void
}

function NumberRow({ label, value, onNumber }: NumberRowProps) {
  return (
    <FormRow label={label}>
      <NumberField
        name={label}
        value={value}
        never="empty"
        onCommit={(number) => number !== null && onNumber(number)}
      />
    </FormRow>
  )
}
