import { useState } from 'react'
import type { WorkingCalendar } from '../../shared/deadline/calendar/workingCalendar.ts'
import { dueDate, dueDateByRule, type Explanation } from '../../shared/deadline/dueDate.ts'
import { ruleInForce } from '../../shared/deadline/ruleInForce.ts'
import { deadlineRules, type RuleCode } from '../../shared/deadline/rules.ts'
import { dateWords } from '../../shared/input/dateWords.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { NumberField } from '../components/field/NumberField.tsx'
import { PickerField } from '../components/field/PickerField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { Block, Paragraph, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { DayField } from '../frame/day/DayField.tsx'
import { useCalendar } from '../frame/day/useCalendar.ts'
import { useSession } from '../frame/session/session.ts'
import { DayStrip } from './open/DayStrip.tsx'
import { deadlineWords } from './words.ts'

const words = deadlineWords.whatIf
type Choice = RuleCode | 'freely'

/** One line per limit that is set; the national centre's stage has none. */
const choices: readonly { readonly id: Choice; readonly label: string }[] = [
  ...[...new Map(deadlineRules.map((rule) => [rule.code, rule])).values()].flatMap(
    ({ code, title, workingDays }) =>
      workingDays === null ? [] : [{ id: code, label: words.ruleChoice(title, code, workingDays) }],
  ),
  { id: 'freely', label: words.freely },
]

interface Assumption {
  readonly startsOn: CalendarDate
  readonly choice: Choice
  readonly days: number
}

/** The date under these assumptions, or why there is none. */
function reckon(
  { startsOn, choice, days }: Assumption,
  calendar: WorkingCalendar,
): { readonly explanation: Explanation | null; readonly error: unknown } {
  try {
    const explanation =
      choice === 'freely'
        ? dueDate(startsOn, days, calendar)
        : dueDateByRule(ruleInForce(choice, startsOn), startsOn, calendar)
    return { explanation, error: null }
  } catch (error) {
    return { explanation: null, error }
  }
}

/** What-if: a day of receipt and a rule or a number of working days give the last day with every day counted; nothing is stored. */
export function WhatIf() {
  const state = useWhatIf()
  return (
    <EntryForm keep={{ unkept: 'filter' }} label={words.title} autoFocus>
      <Quiet as="p" margin="0 0 0.5rem">
        {words.explain}
      </Quiet>
      <WhatIfSheet state={state} />
      <ErrorNotice error={state.error} />
      {state.explanation !== null && (
        <Block aria-label={words.result} aria-live="polite" as="section" above="0.75rem">
          <Paragraph margin="0 0 0.5rem" size="1.125rem">
            <strong>{words.until(dateWords(state.explanation.due, state.calendar))}</strong>
            {state.explanation.provisional && `（${deadlineWords.provisional}）`}
          </Paragraph>
          <DayStrip explanation={state.explanation} />
        </Block>
      )}
    </EntryForm>
  )
}

function WhatIfSheet({ state }: { readonly state: WhatIfState }) {
  return (
    <FormSheet columns={1}>
      <FormRow label={words.startsOn} required>
        <DayField name="startsOn" value={state.startsOn} onCommit={state.setStartsOn} />
      </FormRow>
      <FormRow label={words.rule} required>
        <PickerField
          name="rule"
          value={state.choice}
          options={choices}
          onCommit={(next: Choice | null) => state.setChoice(next)}
        />
      </FormRow>
      {state.choice === 'freely' && (
        <FormRow label={words.days} required>
          <NumberField name="days" value={state.days} min={0} max={250} onCommit={state.setDays} />
        </FormRow>
      )}
    </FormSheet>
  )
}

type WhatIfState = ReturnType<typeof useWhatIf>

function useWhatIf() {
  const { today } = useSession()
  const calendar = useCalendar()
  const [startsOn, setStartsOn] = useState<CalendarDate | null>(today)
  const [choice, setChoice] = useState<Choice | null>('R1')
  const [days, setDays] = useState<number | null>(3)
  // An empty box is no assumption: no date may stand there as if it came of what is written.
  const isGiven = startsOn !== null && choice !== null && (choice !== 'freely' || days !== null)
  const { explanation, error } = isGiven
    ? reckon({ startsOn, choice, days: days ?? 0 }, calendar)
    : { explanation: null, error: null }
  return { calendar, startsOn, setStartsOn, choice, setChoice, days, setDays, explanation, error }
}
