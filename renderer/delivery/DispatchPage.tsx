import type { DispatchDetail } from '../../shared/delivery/contract.ts'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useMay } from '../frame/session/useMay.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { ConfirmStep } from '../printing/open/ConfirmStep.tsx'
import { PrintStep } from '../printing/open/PrintStep.tsx'
import { SealStep } from '../printing/open/SealStep.tsx'
import { StepFrame } from '../printing/open/StepFrame.tsx'
import { DispatchRecord } from './DispatchRecord.tsx'
import { ReceiptStep } from './ReceiptStep.tsx'
import { SendStep } from './SendStep.tsx'
import { dispatchWords } from './words.ts'

export interface DispatchPageProps {
  readonly replyId: number
}

/** One letter on its way out: the step that is due, or only its record for those who may not act. */
export function DispatchPage({ replyId }: DispatchPageProps) {
  const letter = useQuery('dispatches.get', { replyId }, { keepOld: true })
  const may = useMay()
  if (letter.data === undefined)
    return <ErrorNotice error={letter.error} onRetry={() => void letter.refetch()} />
  // A form starts anew with each step and each further print.
  const key = `${letter.data.step}:${letter.data.prints.length}:${letter.data.seals.length}`
  return may('deliveries.dispatch') ? (
    <DueStep key={key} letter={letter.data} />
  ) : (
    <RecordOnly letter={letter.data} />
  )
}

interface LetterProps {
  readonly letter: DispatchDetail
}

function DueStep({ letter }: LetterProps) {
  const step = { letter, record: <DispatchRecord letter={letter} /> }
  switch (letter.step) {
    case 'print':
      return <PrintStep {...step} />
    case 'confirmPrint':
      return <ConfirmStep {...step} />
    case 'seal':
      // Every good copy bears its seal already, or the only print was spoiled.
      return letter.copiesToSeal === 0 ? <PrintStep {...step} /> : <SealStep {...step} />
    case 'dispatch':
    case 'resend':
      return <SendStep letter={letter} />
    case 'receipt':
      return <ReceiptStep letter={letter} />
    case 'done':
      return <RecordOnly letter={letter} />
  }
}

function RecordOnly({ letter }: LetterProps) {
  return (
    <StepFrame letter={letter} record={<DispatchRecord letter={letter} />} foot={<ActionBar />}>
      {letter.step === 'done' && <EmptyState>{dispatchWords.receipt.complete}</EmptyState>}
    </StepFrame>
  )
}
