import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import type { LockPerson } from '../../shared/session/model.ts'
import { RestorePage } from '../backup/open/RestorePage.tsx'
import { backupWords } from '../backup/words.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { isComposing } from '../components/keyboard/isComposing.ts'
import { Block, Line, Paragraph, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { filled } from '../form/filled.ts'
import { type SchemaForm, useSchemaForm } from '../form/useSchemaForm.ts'
import { PlainPage } from '../frame/session/PlainPage.tsx'
import type { SessionScreenProps } from '../frame/session/sessionScreens.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { AlarmIcon } from '../theme/icons.ts'
import { PeopleKeys } from './PeopleKeys.tsx'
import { sessionWords } from './words.ts'

const words = sessionWords.login
const Boxes = z.object({ loginName: filled(words.missing), password: filled(words.missing) })

/** The locked machine: account and password, nothing else. Enter in the password logs in, as everywhere. */
export function LoginScreen({ state, onState }: SessionScreenProps<'locked'>) {
  const { isRestoring, setRestoring, form, login, page, choose, onKeyDown } = useLoginScreen({
    people: state.people,
    onState,
  })
  if (isRestoring)
    return <RestorePage onBack={() => setRestoring(false)} onRestored={() => setRestoring(false)} />
  const name = [state.centreShortName, state.machineName].filter((part) => part !== '').join(' · ')
  return (
    <Block ref={page} boxless>
      <PlainPage
        title={words.title}
        sign={name}
        foot={<LoginFoot pending={login.isPending} onAct={form.save} onRestore={() => setRestoring(true)} />}
      >
        <Quiet as="p" margin={0}>
          {words.nobody}
        </Quiet>
        {state.clockWarning !== null && (
          <Line role="alert" gap="0.5rem" tone="vermilion">
            <AlarmIcon aria-hidden />
            {state.clockWarning}
          </Line>
        )}
        <PeopleKeys people={state.people} chosen={form.value('loginName') ?? ''} onChoose={choose} />
        <div onKeyDownCapture={onKeyDown}>
          <LoginForm form={form} />
        </div>
        <ErrorNotice error={login.error} />
        <Paragraph size="0.8125rem" tone="ink-3">
          {words.forgotten}
        </Paragraph>
      </PlainPage>
    </Block>
  )
}

interface LoginFootProps {
  readonly pending: boolean
  onAct(): void
  onRestore(): void
}

function LoginFoot({ pending, onAct, onRestore }: LoginFootProps) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.act}
          keys="f9, ctrl+enter"
          keyLabel="Enter"
          pending={pending}
          onAct={onAct}
        />
      }
    >
      <KeyButton label={backupWords.restore.open} variant="text" onAct={onRestore} />
    </ActionBar>
  )
}

function LoginForm({ form }: { readonly form: SchemaForm<typeof Boxes> }) {
  return (
    <EntryForm keep={{ unkept: 'noDesk' }} label={words.title} autoFocus ref={form.ref}>
      <FormSheet columns={1}>
        <FormRow label={words.loginName} error={form.error('loginName')}>
          <TextField {...form.field('loginName')} maxLength={32} />
        </FormRow>
        <FormRow label={words.password} error={form.error('password')}>
          <TextField {...form.field('password')} type="password" maxLength={256} />
        </FormRow>
      </FormSheet>
    </EntryForm>
  )
}

interface LoginParts extends Pick<SessionScreenProps<'locked'>, 'onState'> {
  readonly people: readonly LockPerson[]
}

function useLoginScreen({ people, onState }: LoginParts) {
  const [isRestoring, setRestoring] = useState(false)
  const login = useCommand('session.login', { onDone: onState })
  const form = useSchemaForm(Boxes, { saidOnce: words.missing, onSave: (person) => login.mutate(person) })
  const { error } = login
  const latest = useRef(form)
  useEffect(() => {
    latest.current = form
  })
  useEffect(() => {
    if (error !== null) latest.current.clear('password')
  }, [error])
  const page = useRef<HTMLDivElement>(null)
  const choose = (loginName: string) => {
    form.set('loginName', loginName)
    page.current?.querySelector<HTMLInputElement>('input[type="password"]')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const person = event.target instanceof HTMLInputElement && personOf(people, event.target, event.key)
    if (person && !isComposing(event)) {
      event.preventDefault()
      choose(person.loginName)
      return
    }
    const isPassword = event.target instanceof HTMLInputElement && event.target.type === 'password'
    if (event.key !== 'Enter' || event.shiftKey || !isPassword || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    page.current?.querySelector<HTMLButtonElement>('[data-primary]')?.click()
  }
  return { isRestoring, setRestoring, form, login, page, choose, onKeyDown }
}

/** A digit chooses while nothing stands in the box of the account: an account may hold digits itself. */
const personOf = (people: readonly LockPerson[], { type, value }: HTMLInputElement, key: string) =>
  type !== 'password' && value === '' && /^[1-9]$/u.test(key) ? people[Number(key) - 1] : undefined
