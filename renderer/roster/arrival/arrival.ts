import { useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { RosterKind } from '../../../shared/roster/model.ts'

export type Arrival = CallInput<'rosters.preview'>['arrival']

/** What a supplement says of itself, while it is being filled in. */
export interface SupplementForm {
  readonly count: number | null
  readonly day: string | null
  setCount(count: number | null): void
  setDay(day: string | null): void
  /** Null while something is missing. */
  readonly arrival: Arrival | null
}

/** The letter's own list needs nothing; a supplement its own count and day of receipt. */
export function useArrival(kind: RosterKind, today: string): SupplementForm {
  const [count, setCount] = useState<number | null>(null)
  const [day, setDay] = useState<string | null>(today)
  const supplement =
    count === null || day === null
      ? null
      : ({ kind: 'supplement', declaredCount: count, receivedOn: day } as const)
  return { count, day, setCount, setDay, arrival: kind === 'initial' ? { kind } : supplement }
}
