import { type ReactNode, useState } from 'react'
import { extensionWords } from '../../../shared/deadline/governingDue.ts'
import type { DispatchDetail } from '../../../shared/delivery/contract.ts'
import { dispatchStepNames } from '../../../shared/delivery/dispatchStep.ts'
import { signedNumber } from '../../../shared/documentNumber/registerNumber.ts'
import { replyKindNames } from '../../../shared/reply/kinds.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { Block, Column } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { type Step, Stepper } from '../../components/mark/Stepper.tsx'
import { PdfPreview } from '../../components/pdf/PdfPreview.tsx'
import { ScreenPage } from '../../frame/page/ScreenPage.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { place } from '../../place/place.ts'
import { printingWords } from '../words.ts'
import { stepTone } from './stepTone.ts'
import { useReplyPdf } from './useReplyPdf.ts'

const { facts: words, steps } = printingWords

/** What every step gets. */
export interface StepProps {
  readonly letter: DispatchDetail
  /** What was done with the pages so far. */
  readonly record: ReactNode
}

export interface StepFrameProps extends StepProps {
  /** What is to be done now. */
  readonly children: ReactNode
  /** An `ActionBar`. */
  readonly foot: ReactNode
}

/** The page of one letter on its way out: where it stands, what it is, what to do now, what was done. */
export function StepFrame({ letter, children, record, foot }: StepFrameProps) {
  const { go } = useNavigation()
  const [isPreviewing, setIsPreviewing] = useState(false)
  const { documentNumber, kind, requestId, step } = letter
  return (
    <ScreenPage
      title={`${documentNumber ?? ''}　${replyKindNames[kind]}`}
      head={
        <>
          <Lamp tone={stepTone(step)} boxed>
            {dispatchStepNames[step]}
          </Lamp>
          <KeyButton
            label={isPreviewing ? words.closePreview : words.preview}
            keys="ctrl+p"
            keyLabel="Ctrl+P"
            onAct={() => setIsPreviewing((was) => !was)}
          />
          {requestId !== null && (
            <KeyButton
              label={words.openFile}
              variant="text"
              onAct={() => go(place.request.at({ requestId }))}
            />
          )}
        </>
      }
      foot={foot}
    >
      <Column gap="0.75rem">
        <Stepper label={steps.label} steps={stepsOf(letter)} />
        {isPreviewing && <LetterPreview letter={letter} />}
        {children}
        <StepFrameSheet letter={letter} />
        {record}
      </Column>
    </ScreenPage>
  )
}

function StepFrameSheet({ letter }: Pick<StepFrameProps, 'letter'>) {
  return (
    <FormSheet>
      <Fact label={words.title} value={letter.title.replaceAll('\n', '')} wide />
      <Fact label={words.addressee} value={letter.addressee} />
      <Fact
        label={words.incoming}
        value={`${signedNumber('incoming', letter.intakeNumber)}　${letter.incomingNumber}`}
      />
      <Fact label={words.signer} value={`${letter.signerName ?? ''}　${letter.signedOn ?? ''}`} />
      <Fact label={words.due} value={extensionWords(letter) || (letter.dueOn ?? '')} />
      <Fact label={words.copies} value={String(letter.copies)} />
      <Fact label={words.checkCode} value={letter.checkCode ?? ''} />
    </FormSheet>
  )
}

interface FactProps {
  readonly label: string
  readonly value: string
  readonly wide?: boolean
}

function Fact({ label, value, wide = false }: FactProps) {
  return (
    <FormRow label={label} group span={wide ? 2 : 1}>
      <Block as="span" pad="0.4375rem 0.5rem">
        {value}
      </Block>
    </FormRow>
  )
}

interface LetterPreviewProps {
  readonly letter: DispatchDetail
}

function LetterPreview({ letter }: LetterPreviewProps) {
  const { data: bytes, error } = useReplyPdf(letter.replyId, 'outgoing', true)
  if (error !== null) return <ErrorNotice error={error} />
  return (
    <Block height="32rem" rule="box">
      {bytes === undefined ? (
        words.loading
      ) : (
        <PdfPreview bytes={bytes} label={letter.documentNumber ?? words.preview} />
      )}
    </Block>
  )
}

/** The four steps with what each one came to. */
function stepsOf({ step, prints, seals, deliveries }: DispatchDetail): readonly Step[] {
  const order = ['print', 'seal', 'dispatch', 'receipt'] as const
  const current = {
    print: 0,
    confirmPrint: 0,
    seal: 1,
    dispatch: 2,
    resend: 2,
    receipt: 3,
    done: 4,
  }[step]
  const notes = {
    print: prints.filter(({ state }) => state === 'confirmed').at(-1)?.printedBy,
    seal: seals.at(-1)?.registerNumber,
    dispatch: deliveries.at(-1)?.dispatchedBy,
    receipt: deliveries.at(-1)?.receivedOn ?? undefined,
  }
  return order.map((key, index) => {
    const note = notes[key]
    return {
      key,
      title: steps[key],
      state:
        step === 'resend' && key === 'dispatch'
          ? 'returned'
          : index < current
            ? 'done'
            : index === current
              ? 'current'
              : 'waiting',
      ...(index < current && note !== undefined ? { note } : {}),
    }
  })
}
