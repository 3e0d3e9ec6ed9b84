import type { Handler } from '../../call/handler.ts'
import { storedUpload } from '../../call/storedUpload.ts'
import { requestAttachmentTable, requestTable } from '../../requestRecord/requestTable.ts'
import { attachmentView } from '../requestDetail.ts'

/** Stores a scan or other file of a letter, encrypted, with its 校验码. The file is on disk and synced before the entry that names it. */
export const addRequestAttachment: Handler<'requests.addAttachment'> = async (
  { requestId, uploadId, role },
  context,
) => {
  const stored = await storedUpload(context, uploadId, `letter-${role}`)
  return context.transact((tx) => {
    tx.get(requestTable, requestId, '这件来文')
    const attachment = context.attachments.adopt(tx, stored)
    const link = tx.insert(requestAttachmentTable, {
      requestId,
      attachmentId: attachment.id,
      role,
      addedBy: context.actor.userId,
      addedAt: context.now().toISOString(),
    })
    const view = attachmentView(tx, link)
    tx.record({ act: 'request.attachmentAdded', object: `request:${requestId}`, detail: { after: view } })
    return view
  })
}
