import { z } from 'zod'
import { periodsText, readDays, readPeriods } from '../../shared/calendar/arrangementText.ts'
import {
  YearArrangement as Judged,
  type YearArrangement,
} from '../../shared/deadline/calendar/yearArrangement.ts'
import { calendarWords } from './words.ts'

const { needed } = calendarWords
const text = (max: number) => z.string().trim().max(max)

/** The boxes of the form; the two lists are typed as lines. */
export const EditionForm = z.strictObject({
  year: z.int(needed.year).min(2021, needed.yearFrom).max(2100),
  title: text(200).min(2, needed.title),
  address: text(300).default(''),
  periods: text(4000).refine(...allRead(readPeriods)),
  makeUp: text(2000)
    .default('')
    .refine(...allRead(readDays)),
  reason: text(300).min(2, needed.reason),
})

type Reader = (text: string) => { readonly problems: readonly string[] }

function allRead(read: Reader) {
  return [
    (value: string) => read(value).problems.length === 0,
    { error: (issue: { readonly input?: unknown }) => read(String(issue.input)).problems[0] ?? '' },
  ] as const
}

/** The days of a filled-in form, ready to be asked about; a sentence where they contradict each other, null while the form is not filled in. */
export function daysOf(
  values: Readonly<Record<string, unknown>>,
): Omit<YearArrangement, 'edition'> | string | null {
  const form = EditionForm.omit({ reason: true }).safeParse(
    Object.fromEntries(
      Object.entries(values).filter(
        ([name, value]) => name !== 'reason' && value !== null && value !== undefined,
      ),
    ),
  )
  if (!form.success) return null
  const { year, title, address, periods, makeUp } = form.data
  const days = {
    year,
    source: { title, address },
    offPeriods: [...readPeriods(periods).found],
    makeUpWorkdays: [...readDays(makeUp).found],
  }
  const judged = Judged.safeParse({ ...days, edition: 1 })
  return judged.success ? days : (judged.error.issues[0]?.message ?? '')
}

/** What a notice or a file says, as the boxes take it. */
export function boxesOf(
  days: Partial<Pick<YearArrangement, 'year' | 'offPeriods' | 'makeUpWorkdays'>> & {
    readonly source?: { readonly title: string; readonly address: string } | undefined
  },
): Readonly<Record<string, unknown>> {
  const { year, source, offPeriods, makeUpWorkdays } = days
  return {
    ...(year !== undefined && { year }),
    ...(source && { title: source.title, ...(source.address !== '' && { address: source.address }) }),
    ...(offPeriods && { periods: periodsText(offPeriods) }),
    ...(makeUpWorkdays && { makeUp: makeUpWorkdays.join('\n') }),
  }
}
