import { randomBytes } from 'node:crypto'
import { AppError } from '../../../shared/errors.ts'
import type { CensusResult } from '../../../shared/roster/census/classifyCensus.ts'
import type { FileCensus } from '../../../shared/roster/census/model.ts'
import type { UnreadDecision } from '../../../shared/roster/census/unread.ts'
import type { CheckedRow, RosterCheck } from '../../../shared/roster/checkRoster.ts'
import type { RosterArrival } from '../../../shared/roster/contract.ts'
import type { ColumnMapping } from '../../../shared/roster/heading/columns.ts'
import type { RosterSource } from '../../../shared/roster/model.ts'
import type { SkippedRow } from '../../../shared/roster/row/rowReading.ts'
import type { Sheet } from '../../../shared/roster/sheet.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import { noteRead, noteWritten } from '../../database/row/sourceUse.ts'
import type { HistoryMark } from './checkWithHistory.ts'

/** The bytes that were read, and what they are called. */
export interface PreviewFile {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly sha256: string
}

/** What was taken in and is not committed yet; is in the core's memory only. */
export interface PreviewSource {
  readonly userId: number
  readonly requestId: number
  readonly arrival: RosterArrival
  readonly source: RosterSource
  readonly file: PreviewFile | null
  readonly sheets: readonly Sheet[]
  /** The list came as text, where a rounded number looks like any other. */
  readonly isText: boolean
  /** What was counted in the file, or in the typed rows, before anything read them. */
  readonly counted: FileCensus
}

/** A physical row of the chosen sheets: a person or a line that was skipped. */
export type PreviewLine =
  | { readonly kind: 'person'; readonly row: CheckedRow }
  | { readonly kind: 'skipped'; readonly row: SkippedRow }

/** A list that was read and checked, and how. */
export interface Preview extends PreviewSource {
  readonly id: string
  readonly chosen: readonly number[]
  readonly mapping: ColumnMapping | null
  readonly isRemembered: boolean
  readonly check: RosterCheck
  readonly lines: readonly PreviewLine[]
  readonly census: CensusResult
  readonly decisions: readonly PreviewDecision[]
  readonly history: ReadonlyMap<string, HistoryMark>
  readonly declaredCount: number
  readonly receivedOn: CalendarDate
}

// A clerk has one list in hand; a second one is there for whoever changes his mind. Each may hold 10,000 rows.
const kept = 2
const previews = new Map<string, Preview>()
const source = ['previews']

/** Keeps a preview and drops the oldest beyond two. */
export function keepPreview(preview: Omit<Preview, 'id'>, id = randomBytes(16).toString('hex')): Preview {
  noteWritten(source)
  const whole = { ...preview, id }
  previews.delete(id)
  previews.set(id, whole)
  for (const old of [...previews.keys()].slice(0, -kept)) previews.delete(old)
  return whole
}

/** The preview of this person; throws `not-found` when it is gone or another's. */
export function previewOf(id: string, userId: number): Preview {
  noteRead(source)
  const preview = previews.get(id)
  if (preview === undefined || preview.userId !== userId)
    throw new AppError('not-found', '这次预审的内容已不在，请重新选择文件或重新录入。')
  return preview
}

/** Forgets a preview; nothing happens when it is gone. */
export function forgetPreview(id: string): void {
  noteWritten(source)
  previews.delete(id)
}

/** What was decided about places of a preview, by their numbers in the census; a later decision takes places from an earlier one. */
export interface PreviewDecision extends UnreadDecision {
  readonly sheet: string | null
  readonly column: string | null
  readonly places: ReadonlySet<number>
}
