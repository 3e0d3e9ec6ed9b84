import type { z } from 'zod'
import { maskNumber } from '../../../shared/letter/maskNumber.ts'
import type { UnreadPlace } from '../../../shared/roster/census/classifyCensus.ts'
import type { UnreadView } from '../../../shared/roster/census/unread.ts'
import type { Handler } from '../../call/handler.ts'
import { explanationOf } from './explainedUnread.ts'
import { type Preview, previewOf } from './previewStore.ts'

/** One page of the places that look like identity numbers and were not read, in the order of the file, numbers masked. */
export const listUnread: Handler<'rosters.unread'> = ({ previewId, offset, limit }, { actor }) => {
  const preview = previewOf(previewId, actor.userId)
  const { unread } = preview.census
  const counts = countsOf(unread)
  const firstOpen = unread.findIndex((place) => explanationOf(preview, place) === null)
  const rows = unread.slice(offset, offset + limit).map((place) => viewOf(preview, place, counts))
  return { rows, total: unread.length, firstOpen: firstOpen < 0 ? null : firstOpen }
}

type Counts = ReadonlyMap<string, number>

function viewOf(preview: Preview, place: UnreadPlace, counts: Counts): z.input<typeof UnreadView> {
  const { sheet, row, reason, run } = place
  return {
    place: place.place,
    sheet: sheet?.title ?? null,
    row,
    column: columnTitle(place),
    reason,
    text: maskNumber(run),
    inColumn: counts.get(columnKey(place)) ?? 0,
    inSheet: counts.get(sheetKey(place)) ?? 0,
    explanation: explanationOf(preview, place),
  }
}

/** The heading of a column, or its number where there is none. */
export function columnTitle({ column }: UnreadPlace): string | null {
  if (column === null) return null
  return column.heading === '' ? `第 ${column.index + 1} 列` : column.heading
}

const sheetKey = ({ sheet }: UnreadPlace) => `sheet ${sheet?.title ?? ''}`
const columnKey = (place: UnreadPlace) =>
  place.column === null ? '' : `${sheetKey(place)} ${place.column.index}`

function countsOf(unread: readonly UnreadPlace[]): Counts {
  const counts = new Map<string, number>()
  for (const place of unread)
    for (const key of [sheetKey(place), columnKey(place)])
      if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
