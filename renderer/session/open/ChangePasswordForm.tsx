import { type ReactNode, useState } from 'react'
import type { SessionState } from '../../../shared/session/model.ts'
import { passwordFindings } from '../../../shared/session/passwordPolicy.ts'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { sessionWords } from '../words.ts'

const words = sessionWords.password

export interface ChangePasswordFormProps {
  readonly owner: { readonly loginName: string; readonly name: string }
  onChanged(state: SessionState): void
  /** Other acts at the foot. */
  readonly children?: ReactNode
}

/** One's own password: the old one, the new one twice, and what is wrong with it while typing. */
export function ChangePasswordForm({ owner, onChanged, children }: ChangePasswordFormProps) {
  const { current, setCurrent, next, setNext, again, setAgain, change, nextError, againError, act } =
    useChangePasswordForm({ owner, onChanged })
  return (
    <>
      <EntryForm label={words.title} autoFocus>
        <FormSheet columns={1}>
          <FormRow label={words.current} required>
            <TextField name="current" type="password" value={current} onCommit={setCurrent} />
          </FormRow>
          <FormRow label={words.next} required error={nextError} hint={words.rule}>
            <TextField name="next" type="password" value={next} onCommit={setNext} />
          </FormRow>
          <FormRow label={words.again} required error={againError}>
            <TextField name="again" type="password" value={again} onCommit={setAgain} />
          </FormRow>
        </FormSheet>
      </EntryForm>
      <ErrorNotice error={change.error} />
      <ActionBar primary={<PrimaryAction label={words.act} pending={change.isPending} onAct={act} />}>
        {children}
      </ActionBar>
    </>
  )
}

function useChangePasswordForm({ owner, onChanged }: Pick<ChangePasswordFormProps, 'owner' | 'onChanged'>) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const change = useCommand('session.changePassword', {
    onDone: (state) => {
      for (const clear of [setCurrent, setNext, setAgain]) clear('')
      setTried(false)
      onChanged(state)
    },
  })
  // Whether three kinds are needed is a setting that the core knows and judges by.
  const finding = passwordFindings(next, { ...owner, previous: current }, { threeKinds: false })[0]
  const nextError = next === '' && !tried ? undefined : finding
  const againError = (again !== '' || tried) && again !== next ? words.differs : undefined
  const act = () => {
    setTried(true)
    if (current !== '' && finding === undefined && again === next) change.mutate({ current, next })
  }
  return { current, setCurrent, next, setNext, again, setAgain, change, nextError, againError, act }
}
