import type { DetailRow } from '../ipc/detailRow.ts'
import {
  type Cell,
  type Cells,
  cellOf,
  cellsOf,
  cellsOfGroup,
  fieldNamed,
  isGroup,
  type Reading,
} from './detailCells.ts'
import type { TrailReader } from './fieldValue.ts'

const mostRows = 60
const nothing = '（无）'

/**
 * The body of an entry in Chinese: 原来 and 现在 of what was changed, then what else was recorded. Names, numbers and free text are masked
 * unless the reader gave a reason; a field the program has no word for is masked whole.
 */
export function describeDetail(detail: unknown, act: string, reader: TrailReader): DetailRow[] {
  const reading: Reading = { subject: act.split('.')[0] ?? '', reader }
  if (detail === undefined || detail === null) return []
  if (!isGroup(detail)) return alone(cellsOf('', detail, reading))
  const { before, after, field, from, to, ...rest } = detail
  const isChange = before !== undefined || after !== undefined
  const name = typeof field === 'string' ? field : 'value'
  const isMove = isScalar(from) && isScalar(to)
  const rows = [
    ...(isChange ? changes(sideOf(before, name, reading), sideOf(after, name, reading)) : []),
    ...(isMove ? [moved(from, to, reading)] : []),
    ...alone(
      cellsOfGroup(
        {
          ...(field !== undefined && !(isChange && isScalar(after ?? before)) && { field }),
          ...(!isMove && { from, to }),
          ...rest,
        },
        reading,
      ),
    ),
  ]
  if (rows.length <= mostRows) return rows
  const more = `另有 ${rows.length - mostRows} 项从略`
  return [...rows.slice(0, mostRows), { label: '其余', was: null, now: more }]
}

const isScalar = (value: unknown) => value !== undefined && typeof value !== 'object'

const alone = (cells: Cells): DetailRow[] =>
  [...cells].map(([label, { words }]) => ({ label, was: null, now: words }))

function moved(from: unknown, to: unknown, { subject, reader }: Reading): DetailRow {
  const words = (name: string, value: unknown) => cellOf(fieldNamed(name, subject), value, reader).words
  return { label: '变动', was: words('from', from), now: words('to', to) }
}

/** One side of a change; null when there is none, as before a thing was made. */
function sideOf(value: unknown, name: string, reading: Reading): Cells | null {
  if (value === undefined) return null
  if (value === null) return new Map()
  return isGroup(value) ? cellsOfGroup(value, reading) : cellsOf(name, value, reading)
}

function changes(was: Cells | null, now: Cells | null): DetailRow[] {
  if (was === null || (was.size === 0 && now !== null && now.size > 0)) return alone(now ?? new Map())
  if (now === null) return [...was].map(([label, { words }]) => ({ label, was: words, now: null }))
  const words = (cell: Cell | undefined) => cell?.words ?? nothing
  return [...new Set([...was.keys(), ...now.keys()])]
    .filter((label) => was.get(label)?.open !== now.get(label)?.open)
    .map((label) => ({ label, was: words(was.get(label)), now: words(now.get(label)) }))
}
