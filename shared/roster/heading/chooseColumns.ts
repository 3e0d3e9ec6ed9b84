import { dense } from '../cell/cellText.ts'
import { holdsNumber, isNameLike } from '../cell/idLike.ts'
import type { SheetRow } from '../sheet.ts'
import type { HeadingColumn, Headings } from './headingBlock.ts'
import { fitOf, isOthersGroup, isOwnGroup } from './headingRules.ts'
import type { ColumnPlaces, RosterField } from './rosterField.ts'

type KeyField = 'name' | 'idNumber'

// So many rows tell what a column holds.
const sampled = 300
const otherFields = [
  'serial',
  'sex',
  'idType',
  'birthDate',
  'employer',
  'position',
  'purpose',
  'remarks',
] as const satisfies readonly RosterField[]

/**
 * Chooses the columns of a list by their headings: the best fit wins; where several fit equally well and the rows below hold
 * something different in them, the field is ambiguous. Null when there is none for the name or the number.
 */
export function chooseColumns(
  columns: readonly HeadingColumn[],
  below: readonly SheetRow[],
): Pick<Headings, 'lists' | 'ambiguous'> | null {
  const usable = withoutOthers(columns)
  const rows = below.slice(0, sampled)
  const fits = { name: equalOf('name', usable, rows), idNumber: equalOf('idNumber', usable, rows) }
  const pairs = sideBySide(fits.name, fits.idNumber)
  if (pairs !== null) return { lists: splitLists(pairs, usable), ambiguous: [] }
  const [names, numbers] = [holdingOf('name', fits.name, rows), holdingOf('idNumber', fits.idNumber, rows)]
  const [name] = names
  const [idNumber] = numbers
  if (name === undefined || idNumber === undefined) return null
  const ambiguous: KeyField[] = []
  if (names.length > 1 && differ(names, rows)) ambiguous.push('name')
  if (numbers.length > 1 && differ(numbers, rows)) ambiguous.push('idNumber')
  const places = {
    ...restOf(usable, new Set([name.column, idNumber.column])),
    name: name.column,
    idNumber: idNumber.column,
  }
  return { lists: [places], ambiguous }
}

// Columns under 配偶信息 are not the candidate's; under 本人信息 beside another group only those are.
function withoutOthers(columns: readonly HeadingColumn[]): readonly HeadingColumn[] {
  const candidates = columns.filter(({ group }) => group === null || !isOthersGroup(group))
  return candidates.some(({ group }) => group !== null && isOwnGroup(group)) && groupsOfKeys(candidates) > 1
    ? candidates.filter(
        ({ group, reading }) =>
          isOwn(group) || (fitOf('name', reading) ?? fitOf('idNumber', reading)) === null,
      )
    : candidates
}

const isOwn = (group: HeadingColumn['group']) => group !== null && isOwnGroup(group)

const groupsOfKeys = (columns: readonly HeadingColumn[]) =>
  new Set(
    columns.filter(({ reading }) => fitOf('name', reading) !== null).map(({ group }) => group?.word ?? ''),
  ).size

/** The columns that fit the field best, equally well. */
function equalOf(
  field: KeyField,
  columns: readonly HeadingColumn[],
  rows: readonly SheetRow[],
): readonly HeadingColumn[] {
  const fits = columns.flatMap((column) => {
    const fit = fitOf(field, column.reading)
    // 社会保障号 means the identity number only where it shows it.
    return fit === null || (fit === 3 && !isMostlyNumbers(column, rows)) ? [] : [{ fit, column }]
  })
  const best = Math.min(...fits.map(({ fit }) => fit))
  return fits.filter(({ fit }) => fit === best).map(({ column }) => column)
}

/** Of columns that fit equally well those that hold what the field is for, if any does. */
function holdingOf(
  field: KeyField,
  equal: readonly HeadingColumn[],
  rows: readonly SheetRow[],
): readonly HeadingColumn[] {
  const holding = equal.filter(({ column }) =>
    rows.some((row) => holds(field, row.cells[column]?.text ?? '')),
  )
  const usable = holding.length > 0 ? holding : equal
  // 身份证号 before 证件号码, as long as it makes no difference which is read.
  return field === 'idNumber' ? [...usable].sort((a, b) => rankOf(a) - rankOf(b)) : usable
}

const rankOf = ({ reading }: HeadingColumn) => (/身[份分]/u.test(reading.word) ? 0 : 1)

const holds = (field: KeyField, text: string) => (field === 'name' ? isNameLike(text) : holdsNumber(text))

function isMostlyNumbers({ column }: HeadingColumn, rows: readonly SheetRow[]): boolean {
  const texts = rows.map(({ cells }) => cells[column]?.text ?? '').filter((text) => dense(text) !== '')
  return texts.length > 0 && texts.filter(holdsNumber).length * 2 > texts.length
}

function differ(columns: readonly HeadingColumn[], rows: readonly SheetRow[]): boolean {
  const inUse = rows.filter(({ cells }) =>
    columns.some(({ column }) => dense(cells[column]?.text ?? '') !== ''),
  )
  return (
    inUse.length === 0 ||
    inUse.some(
      ({ cells }) =>
        new Set(columns.map(({ column }) => dense(cells[column]?.text ?? '').toUpperCase())).size > 1,
    )
  )
}

/** Name and number in turn under the same words: lists side by side, not two columns of one list. */
function sideBySide(
  names: readonly HeadingColumn[],
  numbers: readonly HeadingColumn[],
): readonly (readonly [HeadingColumn, HeadingColumn])[] | null {
  if (names.length < 2 || names.length !== numbers.length) return null
  const inOrder = (columns: readonly HeadingColumn[]) => [...columns].sort((a, b) => a.column - b.column)
  const [left, right] = [inOrder(names), inOrder(numbers)]
  const pairs = left.map((name, index) => [name, right[index] ?? name] as const)
  const spans = pairs.map(
    ([name, number]) => [Math.min(name.column, number.column), Math.max(name.column, number.column)] as const,
  )
  const isInTurn = spans.every(([from], index) => index === 0 || from > (spans[index - 1]?.[1] ?? 0))
  const sameOrder = new Set(pairs.map(([name, number]) => name.column < number.column)).size === 1
  const isSame = (columns: readonly HeadingColumn[]) =>
    new Set(columns.map(({ reading }) => reading.word)).size === 1
  return isInTurn && sameOrder && isSame(names) && isSame(numbers) ? pairs : null
}

// Each list has the columns from its first heading on; what stands before a name (序号) belongs to that name's list.
function splitLists(
  pairs: readonly (readonly [HeadingColumn, HeadingColumn])[],
  columns: readonly HeadingColumn[],
): readonly [ColumnPlaces, ...ColumnPlaces[]] {
  const starts = pairs.map((pair, index) => (index === 0 ? 0 : startOf(pair, pairs[index - 1], columns)))
  const lists = pairs.map(([name, number], index) => {
    const own = columns.filter(
      ({ column }) =>
        column >= (starts[index] ?? 0) && column < (starts[index + 1] ?? Number.POSITIVE_INFINITY),
    )
    const taken = new Set([name.column, number.column])
    return { ...restOf(own, taken), name: name.column, idNumber: number.column }
  })
  const [first, ...others] = lists
  if (first === undefined) throw new Error('a page of two columns has a left one')
  return [first, ...others]
}

// The list begins where the first heading of the sheet comes again, at the latest at its own name or number.
function startOf(
  [name, number]: readonly [HeadingColumn, HeadingColumn],
  before: readonly [HeadingColumn, HeadingColumn] | undefined,
  columns: readonly HeadingColumn[],
): number {
  const latest = Math.min(name.column, number.column)
  const earliest = before === undefined ? 0 : Math.max(before[0].column, before[1].column) + 1
  const firstWord = columns.find(({ reading }) => reading.word !== '')?.reading.word
  const again = columns.find(
    ({ column, reading }) => column >= earliest && column <= latest && reading.word === firstWord,
  )
  return again?.column ?? latest
}

function restOf(columns: readonly HeadingColumn[], taken: Set<number>): Partial<Record<RosterField, number>> {
  const places: Partial<Record<RosterField, number>> = {}
  const used = new Set(taken)
  for (const field of otherFields) {
    const fits = columns.flatMap(({ column, reading }) => {
      const fit = used.has(column) ? null : fitOf(field, reading)
      return fit === null ? [] : [{ column, fit }]
    })
    const best = fits.reduce<(typeof fits)[number] | null>(
      (found, each) => (found === null || each.fit < found.fit ? each : found),
      null,
    )
    if (best === null) continue
    places[field] = best.column
    used.add(best.column)
  }
  return places
}
