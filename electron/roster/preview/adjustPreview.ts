import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { buildPreview } from './buildPreview.ts'
import { requestFor } from './previewRoster.ts'
import { keepPreview, previewOf } from './previewStore.ts'
import { previewSummary } from './previewSummary.ts'

/** Checks the same rows again with other sheets or columns, as the clerk decided. Throws `invalid-input`. */
export const adjustPreview: Handler<'rosters.adjust'> = ({ previewId, sheets, mapping }, context) => {
  const before = previewOf(previewId, context.actor.userId)
  const chosen = [...new Set(sheets)].filter((index) => index < before.sheets.length).sort((a, b) => a - b)
  if (chosen.length === 0) throw new AppError('invalid-input', '请至少选择一张工作表。')
  return context.read((tx) => {
    const request = requestFor(tx, before.requestId, before.arrival)
    const choices = { sheets: chosen, mapping, isRemembered: false, decisions: before.decisions }
    const preview = keepPreview(buildPreview(tx, before, { request, choices }), previewId)
    return previewSummary(tx, preview)
  })
}
