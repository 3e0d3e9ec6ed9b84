import { useState } from 'react'
import type { WorkingCalendar } from '../../../shared/deadline/calendar/workingCalendar.ts'
import type { Explanation } from '../../../shared/deadline/dueDate.ts'
import type { DatedSubject } from '../../../shared/deadline/explain/explained.ts'
import { dateWords } from '../../../shared/input/dateWords.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Column, Line, Quiet } from '../../components/layout/layout.tsx'
import { useCalendar } from '../../frame/day/useCalendar.ts'
import { deadlineWords as words } from '../words.ts'
import { DayStrip } from './DayStrip.tsx'
import { WhyKey } from './WhyKey.tsx'

export interface DueLineProps {
  /** Null while the clock has not started, undefined while it is not known whether it has. */
  readonly explanation: Explanation | null | undefined
  /** The stored thing it belongs to: then the key opens the whole explanation, which can be printed. */
  readonly subject?: DatedSubject
  /** 延期至, which stands beside the legal date and governs. */
  readonly extendedDueOn?: CalendarDate | null
}

/** The legal date of the reply, and by one key every day that led to it. */
export function DueLine({ explanation, subject, extendedDueOn = null }: DueLineProps) {
  const [open, setOpen] = useState(false)
  const calendar = useCalendar()
  return (
    <Column gap="0.25rem">
      <Line align="center" wrap gap="0 0.75rem">
        <Quiet>{extendedDueOn === null ? words.due : words.legal}</Quiet>
        <strong>{dueWords(explanation, calendar)}</strong>
        {extendedDueOn !== null && (
          <>
            <Quiet>{words.extended}</Quiet>
            <strong>{dateWords(extendedDueOn, calendar)}</strong>
          </>
        )}
        {explanation && subject !== undefined && <WhyKey subject={subject} />}
        {explanation && subject === undefined && (
          <KeyButton
            label={words.why}
            keys="alt+w"
            keyLabel={words.whyKey}
            variant="text"
            onAct={() => setOpen((was) => !was)}
          />
        )}
      </Line>
      {open && explanation && <DayStrip explanation={explanation} />}
    </Column>
  )
}

function dueWords(explanation: Explanation | null | undefined, calendar: WorkingCalendar): string {
  if (explanation === undefined) return words.unknown
  if (explanation === null) return words.none
  const day = dateWords(explanation.due, calendar)
  return explanation.provisional ? `${day}（${words.provisional}）` : day
}
