import { useState } from 'react'
import type { RequestDetail } from '../../../shared/request/summary.ts'
import { Block } from '../../components/layout/layout.tsx'
import { AttachmentList } from './AttachmentList.tsx'
import { StoredPreview } from './StoredPreview.tsx'

export interface AttachmentsPaneProps {
  readonly letter: Pick<RequestDetail, 'requestId' | 'attachments'>
}

/** The files of a letter: choose one, read it below. */
export function AttachmentsPane({ letter }: AttachmentsPaneProps) {
  const [shownId, setShownId] = useState<number | null>(null)
  const shown = letter.attachments.find(({ attachmentId }) => attachmentId === shownId)
  return (
    <>
      <AttachmentList attachments={letter.attachments} shownId={shownId} onShow={setShownId} />
      {shown && (
        <Block grow least="24rem">
          <StoredPreview key={shown.attachmentId} requestId={letter.requestId} attachment={shown} />
        </Block>
      )}
    </>
  )
}
