import { useState } from 'react'
import type { CeremonyState, CeremonyStep } from '../../shared/session/ceremony.ts'
import { RestorePage } from '../backup/open/RestorePage.tsx'
import { backupWords } from '../backup/words.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Line, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Stepper } from '../components/mark/Stepper.tsx'
import { PlainPage } from '../frame/session/PlainPage.tsx'
import type { SessionScreenProps } from '../frame/session/sessionScreens.ts'
import { call } from '../ipc/call.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { CentreStep } from './CentreStep.tsx'
import { FinishStep } from './FinishStep.tsx'
import { PeopleStep } from './PeopleStep.tsx'
import { SealRootPage } from './SealRootPage.tsx'
import { sessionWords } from './words.ts'

const words = sessionWords.ceremony

/** The first run: centre, people, check; then the root for the auditor, once. Nothing is kept before the last step. */
export function CeremonyScreen({ onState }: SessionScreenProps<'needsCeremony'>) {
  const { asked, setLatest, step, setStep, restart, isRestoring, setRestoring, failure, setFailure, state } =
    useCeremonyScreen()
  if (state === undefined) return <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />
  const toLogin = () => void call('session.state', {}).then(onState, setFailure)
  if (isRestoring) return <RestorePage onBack={() => setRestoring(false)} onRestored={toLogin} />
  if (state.sealRoot !== null)
    return (
      <>
        <ErrorNotice error={failure} onRetry={toLogin} />
        <SealRootPage sealRoot={state.sealRoot} fingerprint={state.exportFingerprint} onDone={toLogin} />
      </>
    )
  const steps = state.steps.map(({ step: key, title, done }) => ({
    key,
    title,
    state: key === step ? ('current' as const) : done ? ('done' as const) : ('waiting' as const),
  }))
  return (
    <PlainPage title={words.title} wide>
      <Line align="center" gap="1rem">
        <Quiet as="p" margin={0} grow>
          {words.intro}
        </Quiet>
        <KeyButton label={backupWords.restore.open} variant="text" onAct={() => setRestoring(true)} />
        <KeyButton label={words.restart} variant="text" onAct={() => restart.mutate({ step: 'restart' })} />
      </Line>
      <Stepper label={words.progress} steps={steps} />
      <ErrorNotice error={restart.error} />
      {step === 'centre' && (
        <CentreStep
          key={state.centre === null ? 'new' : 'again'}
          state={state}
          onStep={(next) => {
            setLatest(next)
            setStep('people')
          }}
        />
      )}
      {step === 'people' && <PeopleStep state={state} onStep={setLatest} onNext={() => setStep('finish')} />}
      {step === 'finish' && <FinishStep state={state} onStep={setLatest} onBack={() => setStep('people')} />}
    </PlainPage>
  )
}

function useCeremonyScreen() {
  const asked = useQuery('ceremony.state', {})
  const [latest, setLatest] = useState<CeremonyState | null>(null)
  const [step, setStep] = useState<CeremonyStep>('centre')
  const restart = useCommand('ceremony.perform', {
    onDone: (next) => {
      setLatest(next)
      setStep('centre')
    },
  })
  const [isRestoring, setRestoring] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const state = latest ?? asked.data
  return { asked, setLatest, step, setStep, restart, isRestoring, setRestoring, failure, setFailure, state }
}
