import { governingDue } from '../../../shared/deadline/governingDue.ts'
import { WithExtension } from '../../components/mark/WithExtension.tsx'

export interface DueDayProps {
  readonly dueOn: string | null
  readonly extendedDueOn: string | null
}

/** The date that governs as a plain day, with both where it was extended. */
export function DueDay({ dueOn, extendedDueOn }: DueDayProps) {
  return (
    <WithExtension dueOn={dueOn} extendedDueOn={extendedDueOn}>
      <span>{governingDue({ dueOn, extendedDueOn })}</span>
    </WithExtension>
  )
}
