import { typedCensus } from '../../../shared/roster/census/typedCensus.ts'
import { typedMapping, typedSheet } from '../../../shared/roster/typed/typedSheet.ts'
import type { Handler } from '../../call/handler.ts'
import { recordedPreview } from './previewRoster.ts'

/** Checks typed or pasted rows exactly as a file's; nothing is stored. */
export const previewTypedRoster: Handler<'rosters.previewTyped'> = (
  { requestId, arrival, source, rows },
  context,
) =>
  recordedPreview(
    context,
    {
      userId: context.actor.userId,
      requestId,
      arrival,
      source,
      file: null,
      sheets: [typedSheet(rows)],
      isText: source === 'paste',
      counted: typedCensus(rows),
    },
    () => ({ sheets: null, mapping: typedMapping, isRemembered: false }),
  )
