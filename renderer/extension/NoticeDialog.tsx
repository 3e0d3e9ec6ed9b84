import { z } from 'zod'
import type { ExtensionView } from '../../shared/extension/contract.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { NumberField } from '../components/field/NumberField.tsx'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { place } from '../place/place.ts'
import { extensionWords } from './words.ts'

const words = extensionWords.notice
const Boxes = z.object({ copies: z.int({ error: words.noCopies }).min(1, words.noCopies).max(50) })

export interface NoticeDialogProps {
  readonly extension: ExtensionView
  onClose(): void
}

/** Drafts 延期告知函 from the extension; its pages, signature and dispatch come where every letter's do. */
export function NoticeDialog({ extension, onClose }: NoticeDialogProps) {
  const { newDueOn, draft, form } = useNoticeDialog({ extension })
  return (
    <FormDialog
      title={words.title}
      explain={words.explain(newDueOn)}
      actLabel={words.act}
      pending={draft.isPending}
      error={draft.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={words.copies} required error={form.error('copies')}>
        <NumberField {...form.field('copies')} min={1} max={50} unit={words.copiesUnit} />
      </FormRow>
    </FormDialog>
  )
}

function useNoticeDialog({ extension }: Pick<NoticeDialogProps, 'extension'>) {
  const { go } = useNavigation()
  const status = useStatus()
  const { extensionId, newDueOn } = extension
  const draft = useCommand('replies.draftExtensionNotice', {
    onDone: ({ replyId }) => {
      status.say(words.done)
      go(place.reply.at({ replyId }))
    },
  })
  const form = useSchemaForm(Boxes, {
    start: { copies: 2 },
    onSave: ({ copies }) => draft.mutate({ extensionId, copies }),
  })
  return { newDueOn, draft, form }
}
