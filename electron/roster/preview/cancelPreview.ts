import type { Handler } from '../../call/handler.ts'
import { forgetPreview, previewOf } from './previewStore.ts'
import { cancelReading } from './readingJob.ts'

/** Stops the reading that is under way and drops the preview; nothing of either was stored. */
export const cancelPreview: Handler<'rosters.cancel'> = ({ previewId }, { actor }) => {
  cancelReading()
  if (previewId !== null) forgetPreview(previewOf(previewId, actor.userId).id)
  return {}
}
