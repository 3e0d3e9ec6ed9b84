import { z } from 'zod'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { filled } from '../form/filled.ts'
import { SecondPersonRows, secondPersonBoxes } from '../form/SecondPersonRows.tsx'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { zhCN } from '../text/zhCN.ts'
import { backupWords } from './words.ts'

const words = backupWords.adoption
const second = zhCN.secondPerson
const Boxes = z.object({ reason: filled(words.missing, 10), ...secondPersonBoxes(second.missing) })

/** Both administrators say that the store belongs on this machine now, with a reason. */
export function SettleAdoptionDialog({ onClose }: { onClose(): void }) {
  const { settle, form } = useSettleAdoptionDialog(onClose)
  return (
    <FormDialog
      title={words.title}
      explain={words.what}
      actLabel={words.act}
      pending={settle.isPending}
      error={settle.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={words.reason} required error={form.error('reason')}>
        <TextField {...form.field('reason')} name="adoption-reason" maxLength={300} />
      </FormRow>
      <SecondPersonRows form={form} />
    </FormDialog>
  )
}

function useSettleAdoptionDialog(onClose: () => void) {
  const status = useStatus()
  const settle = useCommand('backups.settleAdoption', {
    onDone: () => {
      status.say(words.done)
      onClose()
    },
  })
  const form = useSchemaForm(Boxes, {
    saidOnce: second.missing,
    onSave: ({ reason, loginName, password }) => {
      settle.mutate({ reason, second: { loginName, password } })
      form.clear('password')
    },
  })
  return { settle, form }
}
