import { letterReasons, needsTalk, telephoneScript } from '../../../shared/roster/returnScript.ts'
import type { Handler } from '../../call/handler.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { unitTable } from '../../unit/unitTable.ts'
import { previewOf } from './previewStore.ts'

/** What to say on the telephone and to write in the 退回补正函 about the refused rows of a preview, and about persons with other documents. */
export const readPreviewScript: Handler<'rosters.previewScript'> = ({ previewId }, { actor, read }) => {
  const { check, requestId } = previewOf(previewId, actor.userId)
  const rows = check.rows.filter(needsTalk)
  return read((tx) => {
    const request = tx.get(requestTable, requestId, '这件来文')
    const { name } = tx.get(unitTable, request.unitId, '来文单位')
    const contact = [request.contactName, request.contactPhone].filter(Boolean).join(' ') || null
    const frame = { unitName: name, documentNumber: request.documentNumber, contact }
    return { telephone: telephoneScript(rows, frame), letter: letterReasons(rows) }
  })
}
