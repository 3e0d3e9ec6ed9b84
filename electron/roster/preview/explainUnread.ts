import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { placesInScope } from './explainedUnread.ts'
import { columnTitle } from './listUnread.ts'
import { keepPreview, type PreviewDecision, previewOf } from './previewStore.ts'
import { previewSummary } from './previewSummary.ts'

/**
 * Decides about an unread place, all of its column or all of its sheet; null takes the decision back. Like all of the preview it lives
 * in memory: the act is recorded when the list is committed, together with what it explains.
 * Throws `invalid-input`, `not-found`.
 */
export const explainUnread: Handler<'rosters.explainUnread'> = ({ previewId, place, decision }, context) => {
  const preview = previewOf(previewId, context.actor.userId)
  const unread = preview.census.unread.find((each) => each.place === place)
  if (unread === undefined) throw new AppError('not-found', '这一处已不在未读之列，请重新查看。')
  if (decision?.scope === 'column' && unread.column === null)
    throw new AppError('invalid-input', '这一处不在列里，请选择只说明此处或本表。')
  const reached =
    decision === null ? [unread] : placesInScope(preview.census, { place: unread, scope: decision.scope })
  const taken = new Set(reached.map((each) => each.place))
  const others = preview.decisions.flatMap((earlier): PreviewDecision[] => {
    const places = new Set([...earlier.places].filter((each) => !taken.has(each)))
    return places.size === 0 ? [] : [{ ...earlier, places }]
  })
  const sheet = unread.sheet?.title ?? null
  const column = decision?.scope === 'sheet' ? null : columnTitle(unread)
  const decisions = decision === null ? others : [...others, { ...decision, sheet, column, places: taken }]
  return context.read((tx) => previewSummary(tx, keepPreview({ ...preview, decisions }, previewId)))
}
