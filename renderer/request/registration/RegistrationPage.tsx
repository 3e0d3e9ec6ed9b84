import type { ReactNode } from 'react'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { DueLine } from '../../deadline/open/DueLine.tsx'
import { Forecast } from '../../deadline/open/Forecast.tsx'
import { FormBesidePage, useLeave } from '../../frame/page/FormBesidePage.tsx'
import { useStatus } from '../../frame/status.tsx'
import { requestWords } from '../words.ts'
import { RegistrationSheet } from './RegistrationSheet.tsx'
import type { RegistrationState } from './useRegistration.ts'

const words = requestWords.register

export interface RegistrationPageProps {
  readonly title: string
  readonly act: string
  readonly registration: RegistrationState
  readonly pending: boolean
  readonly error: unknown
  /** Beside the form: the scan. */
  readonly side: ReactNode
  readonly otherKeys?: ReactNode
}

/** Form left, scan right, legal date above the scan, one primary act. */
export function RegistrationPage(props: RegistrationPageProps) {
  const { title, act, registration, pending, error, side } = props
  const { form, draft, preview, forecast, restored, isClassified, blocked, clear } = registration
  const status = useStatus()
  const empty = () => {
    const was = form.values()
    clear()
    status.say(words.cleared, () => {
      form.reset(was)
      draft.changed()
      status.say(words.backAgain)
    })
  }
  const leave = useLeave(form, draft, !isClassified)
  return (
    <FormBesidePage
      title={title}
      head={restored && <span role="status">{words.restored}</span>}
      formLabel={words.form}
      form={<RegistrationSheet registration={registration} onLeave={leave} />}
      sideLabel={words.files}
      side={
        !isClassified && (
          <>
            <DueLine explanation={preview?.due} />
            {forecast !== null && <Forecast subject={forecast} dense />}
            {side}
          </>
        )
      }
      error={error ?? registration.previewError ?? draft.error}
      hints={words.hints}
      actLabel={act}
      pending={pending}
      blocked={blocked}
      onAct={form.save}
      leaveLabel={words.leave}
      onLeave={leave}
      otherKeys={
        <>
          <KeyButton label={words.clear} variant="text" onAct={empty} />
          {props.otherKeys}
        </>
      }
    />
  )
}
