import { z } from 'zod'
import type { TalkView } from '../../shared/extension/contract.ts'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { Block, Line } from '../components/layout/layout.tsx'
import { DayStrip } from '../deadline/open/DayStrip.tsx'
import { dayGiven, filled } from '../form/filled.ts'
import { type SchemaForm, useSchemaForm } from '../form/useSchemaForm.ts'
import { DayField } from '../frame/day/DayField.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { extensionWords } from './words.ts'

const words = extensionWords.request
const Boxes = z.object({ newDueOn: dayGiven(words.missing), reason: filled(words.missing) })

export interface ExtensionDialogProps {
  readonly requestId: number
  /** The talk it stands on. */
  readonly talk: TalkView
  onClose(): void
}

/** Another last day and why; every day that is counted to it is shown before it is asked for. */
export function ExtensionDialog(props: ExtensionDialogProps) {
  const { talk, onClose } = props
  const { preview, ask, form } = useExtensionDialog(props)
  return (
    <FormDialog
      title={words.title}
      actLabel={words.act}
      pending={ask.isPending}
      error={ask.error ?? preview.error}
      below={
        <>
          <Phrases form={form} />
          {preview.data && <DayStrip explanation={preview.data.explanation} dayZero={extensionWords.legal} />}
        </>
      }
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <TalkRow talk={talk} />
      <FormRow label={words.newDueOn} required error={form.error('newDueOn')}>
        <DayField {...form.field('newDueOn')} />
      </FormRow>
      <FormRow label={words.reason} required hint={words.reasonHint} error={form.error('reason')}>
        <TextField {...form.field('reason')} rows={2} maxLength={300} />
      </FormRow>
    </FormDialog>
  )
}

function TalkRow({ talk }: Pick<ExtensionDialogProps, 'talk'>) {
  return (
    <FormRow label={words.talk} group>
      <Block as="span" pad="0.4375rem 0.5rem">
        {beijingMinute(talk.talkedAt)}　{talk.spokeWith}　{talk.agreed}
      </Block>
    </FormRow>
  )
}

function Phrases({ form }: { readonly form: SchemaForm<typeof Boxes> }) {
  return (
    <Line wrap gap="0.25rem" margin="0.5rem 0">
      {words.phrases.map((phrase) => (
        <KeyButton key={phrase} label={phrase} variant="text" onAct={() => form.set('reason', phrase)} />
      ))}
    </Line>
  )
}

function useExtensionDialog({ requestId, talk, onClose }: ExtensionDialogProps) {
  const status = useStatus()
  const ask = useCommand('extensions.request', {
    onDone: () => {
      status.say(words.done)
      onClose()
    },
  })
  const form = useSchemaForm(Boxes, {
    start: { reason: '' },
    saidOnce: words.missing,
    onSave: (extension) => ask.mutate({ requestId, talkId: talk.talkId, ...extension }),
  })
  const newDueOn = form.value('newDueOn') ?? null
  const preview = useQuery(
    'extensions.preview',
    { requestId, newDueOn: newDueOn ?? '2026-01-01' },
    { enabled: newDueOn !== null },
  )
  return { preview: newDueOn === null ? { data: undefined, error: null } : preview, ask, form }
}
