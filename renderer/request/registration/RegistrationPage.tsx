import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../../components/mark/KeyHints.tsx'
import { DueLine } from '../../deadline/open/DueLine.tsx'
import { Forecast } from '../../deadline/open/Forecast.tsx'
import { ScreenPage } from '../../frame/page/ScreenPage.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { requestWords } from '../words.ts'
import { RegistrationSheet } from './RegistrationSheet.tsx'
import type { RegistrationState } from './useRegistration.ts'

const words = requestWords.register

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 8fr) minmax(0, 5fr)',
  height: '100%',
  '& > section': { minHeight: 0, overflow: 'auto', padding: '0 0.75rem 0.5rem' },
  '& > section + section': {
    display: 'flex',
    flexDirection: 'column',
    gap: '0.5rem',
    borderLeft: '1px solid var(--line)',
    background: 'var(--paper-2)',
    paddingTop: '0.5rem',
  },
})

export interface RegistrationPageProps {
  readonly title: string
  readonly act: string
  readonly registration: RegistrationState
  readonly pending: boolean
  readonly error: unknown
  /** Beside the form: the scan. */
  readonly side: ReactNode
}

/** Form left, scan right, legal date above the scan, one primary act. */
export function RegistrationPage(props: RegistrationPageProps) {
  const {
    title,
    act,
    registration,
    pending,
    error,
    side,
    form,
    draft,
    preview,
    forecast,
    restored,
    isClassified,
    blocked,
    clear,
    leave,
  } = useRegistrationPage(props)
  return (
    <ScreenPage
      title={title}
      padded={false}
      head={restored && <span role="status">{words.restored}</span>}
      foot={
        <RegistrationFoot
          act={act}
          registration={registration}
          pending={pending}
          error={error}
          form={form}
          draft={draft}
          blocked={blocked}
          clear={clear}
          leave={leave}
        />
      }
    >
      <Columns>
        <section aria-label={words.form}>
          <RegistrationSheet registration={registration} onLeave={leave} />
        </section>
        <section aria-label={words.files}>
          {!isClassified && (
            <>
              <DueLine explanation={preview?.due} />
              {forecast !== null && <Forecast subject={forecast} dense />}
              {side}
            </>
          )}
        </section>
      </Columns>
    </ScreenPage>
  )
}

type RegistrationPageState = ReturnType<typeof useRegistrationPage>

function useRegistrationPage(props: RegistrationPageProps) {
  const { title, act, registration, pending, error, side } = props
  const { form, draft, preview, forecast, restored, isClassified, blocked, clear } = registration
  const { back } = useNavigation()
  const leave = () => {
    if (!isClassified && form.isDirty) draft.keep()
    back()
  }
  return {
    title,
    act,
    registration,
    pending,
    error,
    side,
    form,
    draft,
    preview,
    forecast,
    restored,
    isClassified,
    blocked,
    clear,
    leave,
  }
}

function RegistrationFoot({
  act,
  registration,
  pending,
  error,
  form,
  draft,
  blocked,
  clear,
  leave,
}: Pick<
  RegistrationPageState,
  'act' | 'registration' | 'pending' | 'error' | 'form' | 'draft' | 'blocked' | 'clear' | 'leave'
>) {
  return (
    <>
      <ErrorNotice error={error ?? registration.previewError ?? draft.error} />
      <KeyHints hints={words.hints} />
      <ActionBar
        primary={<PrimaryAction label={act} pending={pending} blocked={blocked} onAct={form.save} />}
      >
        <KeyButton label={words.leave} keyLabel="Esc" variant="text" onAct={leave} />
        <KeyButton label={words.clear} variant="text" onAct={clear} />
      </ActionBar>
    </>
  )
}
