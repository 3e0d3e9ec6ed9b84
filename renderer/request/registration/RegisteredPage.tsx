import { styled } from '@mui/material/styles'
import type { Output } from '../../../shared/contract/contract.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { Column, Paragraph } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { ProgressLine } from '../../components/mark/ProgressLine.tsx'
import { DueLine } from '../../deadline/open/DueLine.tsx'
import { Forecast } from '../../deadline/open/Forecast.tsx'
import { LifeLine } from '../../deadline/open/LifeLine.tsx'
import { ScreenPage } from '../../frame/page/ScreenPage.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { place } from '../../place/place.ts'
import { PrintFormKey } from '../../printing/open/PrintFormKey.tsx'
import type { PickedFile } from '../attachment/pickedFile.ts'
import type { AttachState } from '../attachment/useAttach.ts'
import { requestWords } from '../words.ts'

const words = requestWords.done

const BigNumber = styled('output')({
  display: 'block',
  width: '100%',
  boxSizing: 'border-box',
  padding: '1rem',
  border: '2px solid var(--blue)',
  background: 'var(--paper)',
  fontSize: '3rem',
  lineHeight: 1.3,
  fontWeight: 600,
  textAlign: 'center',
  letterSpacing: '0.25em',
  fontVariantNumeric: 'tabular-nums',
})

export interface RegisteredPageProps {
  readonly letter: Output<'requests.register'>
  readonly files: AttachState
  onNext(): void
  onRetry(failed: readonly PickedFile[]): void
}

/** The own number, large enough to be copied onto the paper, and what became of the files. */
export function RegisteredPage({ letter, files, onNext, onRetry }: RegisteredPageProps) {
  const { go } = useNavigation()
  return (
    <ScreenPage
      title={words.number}
      foot={
        <ActionBar
          primary={
            <PrimaryAction
              label={words.open}
              onAct={() => go(place.request.at({ requestId: letter.requestId }))}
            />
          }
        >
          <PrintFormKey requestId={letter.requestId} document="acknowledgement" />
          <KeyButton label={words.next} keys="alt+n" keyLabel="Alt+N" onAct={onNext} />
        </ActionBar>
      }
    >
      <Column gap="0.75rem">
        <BigNumber aria-label={words.number}>{letter.intakeNumber}</BigNumber>
        <Paragraph size="1.125rem">{words.write}</Paragraph>
        <DueLine explanation={letter.due} subject={{ of: 'request', id: letter.requestId }} />
        <LifeLine requestId={letter.requestId} />
        <Forecast subject={{ requestId: letter.requestId }} />
        {files.current !== null && (
          <ProgressLine
            words={words.uploading(files.current, files.stored + files.failed.length + 1, files.total)}
            done={files.stored + files.failed.length}
            total={files.total}
          />
        )}
        {files.stored > 0 && <span role="status">{words.uploaded(files.stored)}</span>}
        {files.failed.length > 0 && files.current === null && (
          <div>
            <Paragraph margin="0 0 0.25rem">
              {words.failed}
              {files.failed.map(({ file }) => file.name).join('、')}
            </Paragraph>
            <ErrorNotice error={files.error} onRetry={() => onRetry(files.failed)} />
          </div>
        )}
      </Column>
    </ScreenPage>
  )
}
