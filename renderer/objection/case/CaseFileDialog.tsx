import { objectionFileNames } from '../../../shared/objection/model.ts'
import type { ObjectionFile } from '../../../shared/objection/summary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { Block } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { FilePreview } from '../../evidence/open/FilePreview.tsx'
import { call } from '../../ipc/call.ts'
import { useFileBytes } from '../../ipc/useFileBytes.ts'
import { zhCN } from '../../text/zhCN.ts'

export interface CaseFileDialogProps {
  readonly objectionId: number
  readonly file: ObjectionFile
  onClose(): void
}

/** One paper of a case as it was kept; opening it is an entry of the trail. */
export function CaseFileDialog({ objectionId, file, onClose }: CaseFileDialogProps) {
  const { attachmentId, mediaType, role } = file
  const { bytes, error } = useFileBytes(`objection:${objectionId}:${attachmentId}`, (offset) =>
    call('objections.readFile', { objectionId, attachmentId, offset }),
  )
  return (
    <ActDialog
      open
      title={objectionFileNames[role]}
      width="wide"
      onCancel={onClose}
      actions={<ActionBar primary={<KeyButton label={zhCN.act.close} keyLabel="Esc" onAct={onClose} />} />}
    >
      <ErrorNotice error={error} />
      {error === null && (
        <Block
          aria-label={objectionFileNames[role]}
          tabIndex={0}
          as="section"
          height="64vh"
          scrolls
          rule="box"
        >
          <FilePreview bytes={bytes} mediaType={mediaType} label={objectionFileNames[role]} />
        </Block>
      )}
    </ActDialog>
  )
}
