import { SealUse } from '../../../shared/printing/contract.ts'
import { replyKindNames } from '../../../shared/reply/kinds.ts'
import { beijingDate } from '../../../shared/time.ts'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { DayField } from '../../frame/day/DayField.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { SealFormKey } from '../SealFormKey.tsx'
import { printingWords } from '../words.ts'
import { ReprintKey } from './ReprintKey.tsx'
import { StepFrame, type StepProps } from './StepFrame.tsx'
import { useDestination } from './useDestination.ts'

const words = printingWords.seal

/** 用印登记: the line of the seal book, filled in with what stood there last. */
export function SealStep({ letter, record }: StepProps) {
  const step = useSealStep({ letter })
  return (
    <StepFrame
      letter={letter}
      record={record}
      foot={
        <ActionBar
          primary={
            <PrimaryAction isGate label={words.act} pending={step.using.isPending} onAct={step.form.save} />
          }
        >
          <SealFormKey letter={letter} destination={step.destination} />
          <ReprintKey letter={letter} />
        </ActionBar>
      }
    >
      <ErrorNotice error={step.using.error} />
      <SealStepForm step={step} />
    </StepFrame>
  )
}

function SealStepForm({ step }: { readonly step: SealStepState }) {
  return (
    <EntryForm keep="here" ref={step.form.ref} label={words.form} autoFocus>
      <FormSheet>
        <FormRow label={words.keeper} required error={step.form.error('keeper')} hint={words.keeperHint}>
          <TextField {...step.form.field('keeper')} maxLength={30} />
        </FormRow>
        <FormRow label={words.approver} required error={step.form.error('approver')}>
          <TextField {...step.form.field('approver')} maxLength={30} />
        </FormRow>
        <FormRow label={words.usedOn} required error={step.form.error('usedOn')}>
          <DayField {...step.form.field('usedOn')} />
        </FormRow>
        <FormRow
          label={words.copies}
          required
          error={step.form.error('copies')}
          hint={words.left(step.copiesToSeal)}
        >
          <NumberField {...step.form.field('copies')} min={1} max={50} />
        </FormRow>
        <FormRow label={words.sealName} required error={step.form.error('sealName')}>
          <TextField {...step.form.field('sealName')} maxLength={60} />
        </FormRow>
        <FormRow label={words.purpose} required error={step.form.error('purpose')}>
          <TextField {...step.form.field('purpose')} maxLength={100} />
        </FormRow>
      </FormSheet>
    </EntryForm>
  )
}

type SealStepState = ReturnType<typeof useSealStep>

function useSealStep({ letter }: Pick<StepProps, 'letter'>) {
  const status = useStatus()
  const { destination } = useDestination()
  const { replyId, suggested, copiesToSeal, kind } = letter
  const using = useCommand('seals.record', {
    onDone: ({ registerNumber }) => status.say(words.done(registerNumber)),
  })
  const form = useSchemaForm(SealUse, {
    start: {
      usedOn: beijingDate(new Date()),
      purpose: words.usual(replyKindNames[kind]),
      copies: copiesToSeal,
      sealName: suggested.sealName,
      approver: suggested.approver,
      keeper: suggested.keeper,
    },
    onSave: (use) => using.mutate({ replyId, use }),
  })
  return { destination, copiesToSeal, using, form }
}
