import { roleNames } from '../../shared/rights/role.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { Block, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import type { CeremonyStepProps } from './CentreStep.tsx'
import { sessionWords } from './words.ts'

const words = sessionWords.ceremony.finish

export interface FinishStepProps extends CeremonyStepProps {
  onBack(): void
}

/** Everything once more before anything is written. */
export function FinishStep({ state, onStep, onBack }: FinishStepProps) {
  const finish = useFinishStep({ state, onStep })
  return (
    <>
      <Quiet as="p" margin={0}>
        {finish.finish.isPending ? words.working : words.explain}
      </Quiet>
      <FinishStepSheet state={state} finish={finish} />
      <ErrorNotice error={finish.finish.error} />
      <ActionBar
        primary={
          <PrimaryAction
            label={words.act}
            pending={finish.finish.isPending}
            blocked={state.missing[0]}
            onAct={() => finish.finish.mutate({ step: 'finish' })}
          />
        }
      >
        <KeyButton label={words.back} variant="text" disabled={finish.finish.isPending} onAct={onBack} />
      </ActionBar>
    </>
  )
}

function FinishStepSheet({
  finish,
  state,
}: { readonly finish: FinishStepState } & Pick<FinishStepProps, 'state'>) {
  return (
    <FormSheet columns={2}>
      {finish.facts.map(([label, value]) => (
        <FormRow key={label} label={label} group>
          <Block as="span" pad="0.4375rem 0.5rem">
            {value}
          </Block>
        </FormRow>
      ))}
      {state.people.map((person) => (
        <FormRow key={person.loginName} label={person.name} group>
          <Block as="span" pad="0.4375rem 0.5rem">
            {person.roles.map((role) => roleNames[role]).join('、')}（{person.loginName}）
          </Block>
        </FormRow>
      ))}
    </FormSheet>
  )
}

type FinishStepState = ReturnType<typeof useFinishStep>

function useFinishStep({ state, onStep }: Pick<FinishStepProps, 'state' | 'onStep'>) {
  const finish = useCommand('ceremony.perform', { onDone: onStep })
  const { centre } = state
  const facts =
    centre === null
      ? []
      : ([
          [sessionWords.ceremony.centre.issuingOrgan, centre.issuingOrgan],
          [sessionWords.ceremony.centre.letterCode, centre.letterCode],
          [sessionWords.ceremony.centre.shortName, `${centre.shortName} · ${centre.machineName}`],
          [sessionWords.ceremony.centre.contact, `${centre.contact}　${centre.telephone}`],
        ] as const)
  return { finish, facts }
}
