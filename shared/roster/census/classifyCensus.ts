import { isBesideHeading } from './besideHeading.ts'
import { claimPersons } from './claimPersons.ts'
import type { CensusCounts, CensusPlace, CensusSheet, FileCensus, UnreadReason } from './model.ts'
import { type CensusAnswer, type SheetView, sheetView } from './sheetView.ts'

/** A place that is no person's number and beside none; `place` counts from 0 in the order of the file. */
export interface UnreadPlace {
  readonly place: number
  readonly sheet: CensusSheet | null
  readonly row: number | null
  readonly reason: UnreadReason
  readonly run: string
  /** Column from 0, and what stands over it; null where the readers hold no cell with this run. */
  readonly column: { readonly index: number; readonly heading: string } | null
}

/** What became of every place of a file. */
export interface CensusResult {
  readonly counts: CensusCounts
  readonly unread: readonly UnreadPlace[]
}

/**
 * Puts every place of the census into exactly one class: *person* when it is the number of a row of the check, *beside* when it stands
 * in such a row under a heading of another number or another person, *unread* otherwise. Nothing is a person because it looks like one.
 */
export function classifyCensus({ sheets, places }: FileCensus, answer: CensusAnswer): CensusResult {
  const views = sheets.map((sheet) => sheetView(sheet, answer))
  const persons = claimPersons(places, (sheet) => views[sheet]?.persons ?? [])
  const columnOf = freeColumns(persons, places, views)
  const unread: UnreadPlace[] = []
  for (const [index, place] of places.entries()) {
    if (persons.has(index)) continue
    const [at, row, , run] = place
    const sheet = at === null ? null : (sheets[at] ?? null)
    const view = at === null ? null : (views[at] ?? null)
    const column = columnOf(place)
    if (isBeside(place, view, column)) continue
    const heading = row === null || column === null ? '' : headingOver(view, row, column)
    const reason = reasonOf(place, { sheet, view, heading })
    unread.push({
      place: index,
      sheet,
      row,
      reason,
      run,
      column: column === null ? null : { index: column, heading },
    })
  }
  const { length: total } = places
  const beside = total - persons.size - unread.length
  return { counts: { total, persons: persons.size, beside, unread: unread.length }, unread }
}

/** Answers for places in ascending order in which column of the readers' row each stands; a run that stands twice gets both in turn. */
function freeColumns(
  persons: ReadonlySet<number>,
  places: readonly CensusPlace[],
  views: readonly (SheetView | null)[],
): (place: CensusPlace) => number | null {
  const key = (sheet: number, row: number | null, column: number) => `${sheet} ${row} ${column}`
  const taken = new Set<string>()
  const find = ([sheet, row, spot, run]: CensusPlace, isPerson: boolean): number | null => {
    const view = sheet === null ? null : (views[sheet] ?? null)
    if (view === null || sheet === null || row === null || spot === 'outside') return null
    const free = view.columnsOf(row, run).filter((column) => !taken.has(`${key(sheet, row, column)} ${run}`))
    const own = view.over(row)?.ownColumns ?? []
    const column = (isPerson ? free.find((each) => own.includes(each)) : undefined) ?? free[0] ?? null
    if (column !== null) taken.add(`${key(sheet, row, column)} ${run}`)
    return column
  }
  // Only in a row that holds more than its own number a person's column matters.
  const shared = new Set(
    places.flatMap(([sheet, row, , run], index) => (persons.has(index) ? [] : [`${sheet} ${row} ${run}`])),
  )
  for (const index of persons) {
    const place = places[index]
    if (place !== undefined && shared.has(`${place[0]} ${place[1]} ${place[3]}`)) find(place, true)
  }
  return (place) => find(place, false)
}

function isBeside([, row, spot]: CensusPlace, view: SheetView | null, column: number | null): boolean {
  if (spot !== 'cell' || view === null || row === null || column === null) return false
  if (!view.personRows.has(row)) return false
  const headings = view.over(row)
  if (headings === null || headings.ownColumns.includes(column)) return false
  return isBesideHeading(headings.texts[column] ?? '')
}

function headingOver(view: SheetView | null, row: number, column: number): string {
  return (view?.over(row)?.texts[column] ?? '').replace(/\s+/gu, '').slice(0, 40)
}

interface Around {
  readonly sheet: CensusSheet | null
  readonly view: SheetView | null
  readonly heading: string
}

function reasonOf([, row, spot]: CensusPlace, { sheet, view, heading }: Around): UnreadReason {
  if (sheet?.hidden || view?.hidden || spot === 'hidden') return 'hidden-part'
  if (spot === 'outside') return 'outside-cells'
  if (view === null || row === null) return 'no-headings'
  if (view.personRows.has(row)) return heading === '' ? 'no-headings' : 'second-list'
  // A sheet that the clerk set aside was not even looked at.
  const asked = view.isChosen ? view.unreadReason(row) : 'second-list'
  return asked ?? (view.isRoster ? 'skipped-row' : 'no-headings')
}
