import { useState } from 'react'
import { isReprint, type Paper, paperNames } from '../../../shared/printing/model.ts'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { ReprintDialog } from '../ReprintDialog.tsx'
import { SealFormKey } from '../SealFormKey.tsx'
import { printingWords } from '../words.ts'
import { DestinationRow } from './DestinationRow.tsx'
import { StepFrame, type StepProps } from './StepFrame.tsx'
import { useDestination } from './useDestination.ts'

const words = printingWords.print
const papers = (['blank', 'preprinted'] as const).map((value) => ({ value, label: paperNames[value] }))

/** 打印: the signed pages, as many copies as the letter asks for. After 印废 the primary act is a reprint. */
export function PrintStep({ letter, record }: StepProps) {
  const step = usePrintStep({ letter })
  return (
    <StepFrame
      letter={letter}
      record={record}
      foot={
        <ActionBar
          primary={
            <PrimaryAction isGate label={step.label} pending={step.print.isPending} onAct={step.act} />
          }
        >
          <SealFormKey letter={letter} destination={step.destination.destination} />
        </ActionBar>
      }
    >
      <ErrorNotice error={step.print.error ?? step.destination.error} />
      <PrintStepForm letter={letter} step={step} />
      {step.asksReprint && <ReprintDialog letter={letter} onClose={() => step.setAsksReprint(false)} />}
    </StepFrame>
  )
}

function PrintStepForm({ step, letter }: { readonly step: PrintStepState } & Pick<StepProps, 'letter'>) {
  return (
    <EntryForm keep="here" label={words.form} autoFocus>
      <PrintStepSheet
        letter={letter}
        destination={step.destination}
        copies={step.copies}
        setCopies={step.setCopies}
        paper={step.paper}
        setPaper={step.setPaper}
      />
    </EntryForm>
  )
}

function PrintStepSheet({
  letter,
  destination,
  copies,
  setCopies,
  paper,
  setPaper,
}: Pick<
  Pick<StepProps, 'letter'> &
    Pick<PrintStepState, 'destination' | 'copies' | 'setCopies' | 'paper' | 'setPaper'>,
  'letter' | 'destination' | 'copies' | 'setCopies' | 'paper' | 'setPaper'
>) {
  return (
    <FormSheet>
      <FormRow label={words.copies} required>
        <NumberField
          name="copies"
          value={copies}
          min={1}
          max={50}
          onCommit={(value) => setCopies(value ?? letter.copies)}
        />
      </FormRow>
      <FormRow label={words.paper}>
        <ChoiceField
          name="paper"
          value={paper}
          choices={papers}
          onCommit={(value) => setPaper(value ?? 'blank')}
        />
      </FormRow>
      <DestinationRow destination={destination} />
    </FormSheet>
  )
}

type PrintStepState = ReturnType<typeof usePrintStep>

function usePrintStep({ letter }: Pick<StepProps, 'letter'>) {
  const status = useStatus()
  const destination = useDestination()
  const [copies, setCopies] = useState(letter.copies)
  const [paper, setPaper] = useState<Paper>(letter.preprinted ? 'preprinted' : 'blank')
  const [asksReprint, setAsksReprint] = useState(false)
  const again = isReprint(letter.prints)
  const print = useCommand('prints.printReply', {
    onDone: ({ target, exportedTo }) =>
      status.say(exportedTo === null ? words.printed(target) : words.exported(exportedTo)),
  })
  const { replyId } = letter
  const act = () =>
    again
      ? setAsksReprint(true)
      : print.mutate({ replyId, copies, paper, destination: destination.destination, reprint: null })
  const label = again ? words.reprint : destination.isExport ? words.exportAct : words.act
  return { destination, copies, setCopies, paper, setPaper, asksReprint, setAsksReprint, print, act, label }
}
