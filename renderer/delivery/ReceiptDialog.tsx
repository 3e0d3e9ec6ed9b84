import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { Block, Line } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { FilePreview } from '../evidence/open/FilePreview.tsx'
import { call } from '../ipc/call.ts'
import { useFileBytes } from '../ipc/useFileBytes.ts'
import { zhCN } from '../text/zhCN.ts'
import { dispatchWords } from './words.ts'

const words = dispatchWords.receipt

export interface ReceiptDialogProps {
  readonly deliveryId: number
  onClose(): void
}

/** The 回执 of one delivery as it was kept; opening it is an entry of the trail. */
export function ReceiptDialog({ deliveryId, onClose }: ReceiptDialogProps) {
  const [mediaType, setMediaType] = useState('')
  const { bytes, error } = useFileBytes(`receipt:${deliveryId}`, async (offset) => {
    const piece = await call('deliveries.readEvidence', { deliveryId, offset })
    setMediaType(piece.mediaType)
    return piece
  })
  return (
    <ActDialog
      open
      title={words.evidence}
      width="wide"
      onCancel={onClose}
      actions={
        <Line atEnd pad="0.5rem 1rem">
          <KeyButton label={zhCN.act.close} keyLabel="Esc" onAct={onClose} />
        </Line>
      }
    >
      <ErrorNotice error={error} />
      {error === null && (
        <Block height="64vh" scrolls rule="box">
          <FilePreview bytes={bytes} mediaType={mediaType} label={words.evidence} />
        </Block>
      )}
    </ActDialog>
  )
}
