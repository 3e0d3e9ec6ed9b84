import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { zhCN } from '../text/zhCN.ts'
import { filled } from './filled.ts'
import type { FieldBinding } from './useSchemaForm.ts'

/** The boxes of the second person; the sentence is said where one of them is empty. */
export function secondPersonBoxes(sentence: string) {
  return { loginName: filled(sentence), password: filled(sentence) }
}

type Box = 'loginName' | 'password'

/** As much of a form as the rows of the second person need. */
export interface SecondPersonForm {
  field(name: Box): FieldBinding<string>
  error(name: Box): string | undefined
}

export interface SecondPersonRowsProps {
  readonly form: SecondPersonForm
  /** Whose login name is asked for, where it is not simply the second person's. */
  readonly labels?: Readonly<Record<Box, string>>
}

/** Login name and password of the second person who stands at the screen. */
export function SecondPersonRows({ form, labels = zhCN.secondPerson }: SecondPersonRowsProps) {
  return (
    <>
      <FormRow label={labels.loginName} required error={form.error('loginName')}>
        <TextField {...form.field('loginName')} name="second-login" />
      </FormRow>
      <FormRow label={labels.password} required error={form.error('password')}>
        <TextField {...form.field('password')} name="second-password" type="password" />
      </FormRow>
    </>
  )
}
