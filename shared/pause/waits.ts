import type { CalendarDate } from '../time.ts'

/** Days on which a person was not with the desk: from the day a letter of ours left to the day something came back; null while away. */
export interface Absence {
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

/** One person of a letter: the days away for any reason, and of these the ones as 退回补正. */
export interface PersonAbsences {
  readonly away: readonly Absence[]
  readonly returned: readonly Absence[]
}

/**
 * The days on which a letter as a whole waited for the unit: everybody was away from the desk, and somebody of them as 退回补正. While one
 * person is left to work on, nothing rests.
 */
export function wholeWaits(persons: readonly PersonAbsences[]): readonly Absence[] {
  const returned = joined(persons.flatMap((person) => person.returned))
  return persons.reduce((left, { away }) => common(left, joined(away)), returned)
}

/** The same days in order and without overlaps. */
function joined(absences: readonly Absence[]): readonly Absence[] {
  const found: Absence[] = []
  for (const absence of absences.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = found.at(-1)
    if (last === undefined || endOf(last) < absence.from) found.push(absence)
    else if (endOf(absence) > endOf(last)) found[found.length - 1] = { from: last.from, to: absence.to }
  }
  return found
}

function common(some: readonly Absence[], others: readonly Absence[]): readonly Absence[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const [, from = one.from] = [one.from, other.from].toSorted()
      const to = endOf(one) < endOf(other) ? one.to : other.to
      return to === null || from < to ? [{ from, to }] : []
    }),
  )
}

const endOf = ({ to }: Absence): string => to ?? '9999-12-31'
