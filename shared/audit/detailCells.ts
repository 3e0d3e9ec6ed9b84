import type { TrailField } from './fields/field.ts'
import { trailFields } from './fields/fields.ts'
import { type TrailReader, valueWords } from './fieldValue.ts'

/** A field by its name, and whether the program has a word for it. */
export interface NamedField extends TrailField {
  readonly isKnown: boolean
}

/** A value in words, and unmasked, so that two values that are masked alike are still told apart. */
export interface Cell {
  readonly words: string
  readonly open: string
}

/** The values of a group by their labels, in the order recorded. */
export type Cells = Map<string, Cell>

/** Who reads, and in the entries of which subject. */
export interface Reading {
  /** The word of the act before the dot. */
  readonly subject: string
  readonly reader: TrailReader
}

const mostItems = 20
const plainly = (label: string): TrailField => ({ kind: 'plain', label })

// What is no person's name, though it stands under the same word in the store.
const namesBySubject: Readonly<Record<string, Readonly<Record<string, TrailField>>>> = {
  unit: { name: plainly('单位名称') },
  listType: {
    name: plainly('名单名称'),
    keeper: plainly('认定机关'),
    basis: plainly('依据'),
    source: plainly('来源'),
  },
  calendar: { name: plainly('假日') },
  user: { name: plainly('姓名') },
  clock: { name: plainly('姓名') },
  backup: { name: plainly('姓名') },
  approval: { name: plainly('名称'), keeper: plainly('认定机关') },
}

/** The field under its stored name, as the entries of this subject mean it. */
export function fieldNamed(name: string, subject: string): NamedField {
  const own = namesBySubject[subject]?.[name]
  const known = Object.hasOwn(trailFields, name)
    ? (trailFields as Readonly<Record<string, TrailField>>)[name]
    : undefined
  const field = own ?? known
  return field === undefined
    ? { kind: 'text', label: '其他内容', isKnown: false }
    : { ...field, isKnown: true }
}

/** True for a group of fields. */
export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A single value as a cell. */
export function cellOf(field: NamedField, value: unknown, reader: TrailReader): Cell {
  const open = { ...reader, isOpen: true, noteMasked: () => undefined }
  return { words: valueWords(field, value, reader), open: valueWords(field, value, open) }
}

/** The cells of one value under its stored name: groups are followed, lists are numbered and cut at twenty. */
export function cellsOf(name: string, value: unknown, reading: Reading): Cells {
  const cells: Cells = new Map()
  const field = fieldNamed(name, reading.subject)
  gather({ field, label: field.label, value }, reading, cells)
  return cells
}

/** The cells of all fields of a group. */
export function cellsOfGroup(group: Readonly<Record<string, unknown>>, reading: Reading): Cells {
  const cells: Cells = new Map()
  for (const [name, value] of Object.entries(group))
    for (const [label, cell] of cellsOf(name, value, reading)) put(cells, label, cell)
  return cells
}

function put(cells: Cells, label: string, cell: Cell): void {
  let place = label
  for (let number = 2; cells.has(place); number += 1) place = `${label}（${number}）`
  cells.set(place, cell)
}

interface Part {
  readonly field: NamedField
  readonly label: string
  readonly value: unknown
}

function gather(part: Part, reading: Reading, cells: Cells): void {
  const { field, label, value } = part
  if (field.kind === 'hidden' || value === null || value === undefined || value === '') return
  if (Array.isArray(value)) gatherList({ ...part, value }, reading, cells)
  else if (isGroup(value))
    for (const [key, inner] of Object.entries(value))
      gather({ ...innerField(part, key, reading), value: inner }, reading, cells)
  else put(cells, label, cellOf(field, value, reading.reader))
}

function gatherList(
  { field, label, value }: Part & { readonly value: readonly unknown[] },
  reading: Reading,
  cells: Cells,
): void {
  const shown = value.slice(0, mostItems)
  if (value.length === 0) return
  if (value.some((item) => typeof item === 'object')) {
    for (const [index, item] of shown.entries())
      gather({ field, label: `${label} ${index + 1}`, value: item }, reading, cells)
    const rest = `共 ${value.length} 项，其余从略`
    if (value.length > mostItems) put(cells, label, { words: rest, open: JSON.stringify(value) })
    return
  }
  const tail = value.length > mostItems ? `…等 ${value.length} 项` : ''
  const words = shown.map((item) => cellOf(field, item, reading.reader).words).join('、')
  put(cells, label, { words: `${words}${tail}`, open: JSON.stringify(value) })
}

/** The field of a key inside a group. In a keyed group the key is data: its word, or the key itself masked as text. */
function innerField({ field, label }: Omit<Part, 'value'>, key: string, { subject, reader }: Reading) {
  const named = fieldNamed(key, subject)
  const isData = field.kind === 'keyed' && !named.isKnown
  if (!isData) return { field: named, label: `${label} · ${named.label}` }
  const word = (field.words as Readonly<Record<string, string>> | undefined)?.[key]
  return { field, label: `${label} · ${word ?? cellOf({ ...field, kind: 'text' }, key, reader).words}` }
}
