import type { ReactNode } from 'react'
import { z } from 'zod'
import { Password } from '../../../shared/rights/credentials.ts'
import type { SessionState } from '../../../shared/session/model.ts'
import { passwordFindings } from '../../../shared/session/passwordPolicy.ts'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { useCommand } from '../../ipc/useCommand.ts'
import { sessionWords } from '../words.ts'
import { judgedPassword, newPasswordBoxes, passwordErrors } from './newPassword.ts'

const words = sessionWords.password

export interface ChangePasswordFormProps {
  readonly owner: { readonly loginName: string; readonly name: string }
  onChanged(state: SessionState): void
  /** Other acts at the foot. */
  readonly children?: ReactNode
}

/** One's own password: the old one, the new one twice, and what is wrong with it while typing. */
export function ChangePasswordForm(props: ChangePasswordFormProps) {
  const { form, errors, change } = useChangePasswordForm(props)
  return (
    <>
      <EntryForm keep={{ unkept: 'password' }} label={words.title} autoFocus ref={form.ref}>
        <FormSheet columns={1}>
          <FormRow label={words.current} required error={form.error('current')}>
            <TextField {...form.field('current')} type="password" />
          </FormRow>
          <FormRow label={words.next} required error={errors.password} hint={words.rule}>
            <TextField {...form.field('password')} name="next" type="password" />
          </FormRow>
          <FormRow label={words.again} required error={errors.again}>
            <TextField {...form.field('again')} type="password" />
          </FormRow>
        </FormSheet>
      </EntryForm>
      <ErrorNotice error={change.error} />
      <ActionBar primary={<PrimaryAction label={words.act} pending={change.isPending} onAct={form.save} />}>
        {props.children}
      </ActionBar>
    </>
  )
}

const Boxes = z.object({ current: Password, ...newPasswordBoxes })

function useChangePasswordForm({ owner, onChanged }: ChangePasswordFormProps) {
  const change = useCommand('session.changePassword', {
    onDone: (state) => {
      form.reset()
      onChanged(state)
    },
  })
  // Whether three kinds are needed is a setting that the core knows and judges by.
  const findingOf = (current: string, password: string) =>
    passwordFindings(password, { ...owner, previous: current }, { threeKinds: false })[0]
  const form = useSchemaForm(
    judgedPassword(Boxes, ({ current, password }) => findingOf(current, password)),
    {
      start: { current: '', password: '', again: '' },
      onSave: ({ current, password }) => change.mutate({ current, next: password }),
    },
  )
  const finding = findingOf(form.value('current') ?? '', form.value('password') ?? '')
  return { form, errors: passwordErrors(form, finding), change }
}
