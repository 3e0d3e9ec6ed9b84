import { z } from 'zod'
import { LateMatter, lateMatterNames } from '../../shared/request/lateEntry.ts'
import { beijingInstant } from '../../shared/time.ts'
import { FileDrop } from '../components/act/FileDrop.tsx'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { SelectField } from '../components/field/SelectField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useScan } from '../evidence/open/useScan.ts'
import { dayGiven, filled, timeGiven } from '../form/filled.ts'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { MomentField } from '../frame/day/MomentField.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { emergencyWords } from './words.ts'

const words = emergencyWords.late
const matters = LateMatter.options.map((value) => ({ value, label: lateMatterNames[value] }))

const Boxes = z.object({
  matter: LateMatter,
  number: filled(words.missing.number),
  doneDay: dayGiven(words.missing.day),
  doneTime: timeGiven(words.missing.time),
  doneBy: filled(words.missing.doneBy, 2),
  reason: filled(words.missing.reason, 2),
})

/** Enters the true time of an act that was done on paper; another person confirms it beside the scan. */
export function LateEntryDialog({ onClose }: { onClose(): void }) {
  const { form, propose, scan, refused, attach } = useLateEntryDialog(onClose)
  return (
    <FormDialog
      title={words.title}
      explain={words.what}
      columns={2}
      actLabel={words.propose}
      pending={propose.isPending}
      error={refused ?? propose.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={words.matter} required error={form.error('matter')}>
        <SelectField {...form.field('matter')} choices={matters} />
      </FormRow>
      <FormRow label={words.number} required hint={words.numberHint} error={form.error('number')}>
        <TextField {...form.field('number')} maxLength={60} />
      </FormRow>
      <FormRow label={words.doneAt} required group error={form.error('doneDay') ?? form.error('doneTime')}>
        <MomentField
          day={form.field('doneDay')}
          time={form.field('doneTime')}
          dayLabel={words.doneDay}
          timeLabel={words.doneTime}
        />
      </FormRow>
      <FormRow label={words.doneBy} required hint={words.doneByHint} error={form.error('doneBy')}>
        <TextField {...form.field('doneBy')} maxLength={40} />
      </FormRow>
      <FormRow label={words.reason} required error={form.error('reason')}>
        <TextField {...form.field('reason')} maxLength={300} />
      </FormRow>
      <FormRow
        label={words.scan}
        required
        group
        hint={scan === null ? words.scanHint : words.attached(scan.name)}
      >
        <FileDrop
          label={words.scan}
          accept={['.pdf', '.png', '.jpg', '.jpeg']}
          onFiles={(files) => void attach(files)}
        />
      </FormRow>
    </FormDialog>
  )
}

function useLateEntryDialog(onClose: () => void) {
  const status = useStatus()
  const { scan, refused, attach, uploadId } = useScan()
  const propose = useCommand('emergency.proposeLate', {
    onDone: (_, { number }) => {
      status.say(words.proposed(number))
      onClose()
    },
  })
  const form = useSchemaForm(Boxes, {
    start: { matter: 'registration' },
    onSave: ({ doneDay, doneTime, ...fields }) =>
      propose.mutate({
        ...fields,
        doneAt: beijingInstant(doneDay, doneTime),
        scanUploadId: uploadId,
      }),
  })
  return { form, propose, scan, refused, attach }
}
