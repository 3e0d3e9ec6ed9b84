import { useEffect, useRef, useState } from 'react'
import type { PhoneCard } from '../../shared/consultation/summary.ts'
import { PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { CheckField } from '../components/field/CheckField.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { markHandedOver } from '../components/keyboard/keep/typedForms.ts'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { DayField } from '../frame/day/DayField.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { consultationWords } from './words.ts'

const words = consultationWords.form

/** The name under which an unfinished note of a call is kept, wherever the telephone was taken up. */
export const talkForm = 'consultations.talk'

/** A standard answer that was told. */
export interface TakenAnswer {
  readonly answerId: number
  readonly question: string
  readonly answer: string
}

export interface TalkFormProps {
  /** Null while nobody was found: the unit is written as the caller says it. */
  readonly card: PhoneCard | null
  readonly taken: TakenAnswer | null
  onDone(): void
}

/** The entry of a talk: filled from the card or a standard answer, so that a name and F9 are enough. */
export function TalkForm({ card, taken, onDone }: TalkFormProps) {
  const status = useStatus()
  const [callerName, setCallerName] = useState('')
  const [callerPost, setCallerPost] = useState('')
  const [unitTold, setUnitTold] = useState('')
  const [calledBack, setCalledBack] = useState(false)
  const [asked, setAsked] = useState('')
  const [said, setSaid] = useState('')
  const [promised, setPromised] = useState('')
  const [promisedOn, setPromisedOn] = useState<string | null>(null)
  const filled = useRef('')
  const form = useRef<HTMLFormElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  // Found: the next thing to type is the name.
  useEffect(() => {
    if (card !== null) sheet.current?.querySelector<HTMLElement>('[name="callerName"]')?.focus()
  }, [card])
  // Whom the call is about may be found before or after the name is typed: what was typed stays.
  useEffect(() => {
    if (card === null || card.target.requestId === null) return
    const usual = card.maySay.join('；')
    setAsked((was) => (was === '' ? words.usual : was))
    setSaid((was) => (was === '' || was === filled.current ? usual : was))
    filled.current = usual
  }, [card])
  useEffect(() => {
    if (taken === null) return
    setAsked(taken.question)
    setSaid(taken.answer)
  }, [taken])
  const record = useCommand('consultations.record', {
    onDone: (talk) => {
      status.say(words.done(talk.unitName ?? ''))
      markHandedOver(form.current)
      onDone()
    },
  })
  const isMissing = callerName === '' || asked === '' || said === '' || (card === null && unitTold === '')
  const lacksDay = promised !== '' && promisedOn === null
  return (
    <EntryForm keep={{ named: talkForm }} label={words.label} ref={form}>
      <div ref={sheet}>
        <FormSheet columns={1}>
          {card === null && (
            <FormRow label={words.unitTold} required hint={words.unitToldHint}>
              <TextField name="unitTold" value={unitTold} onCommit={setUnitTold} maxLength={60} />
            </FormRow>
          )}
          <FormRow label={words.callerName} required>
            <TextField name="callerName" value={callerName} onCommit={setCallerName} maxLength={50} />
          </FormRow>
          <FormRow label={words.callerPost}>
            <TextField name="callerPost" value={callerPost} onCommit={setCallerPost} maxLength={50} />
          </FormRow>
          <FormRow label={words.asked} required>
            <TextField name="asked" value={asked} onCommit={setAsked} maxLength={300} />
          </FormRow>
          <FormRow label={words.said} required>
            <TextField name="said" value={said} onCommit={setSaid} rows={4} maxLength={500} />
          </FormRow>
          <FormRow label={words.promise} hint={words.promiseHint}>
            <TextField name="promised" value={promised} onCommit={setPromised} maxLength={200} />
          </FormRow>
          <FormRow label={words.promisedOn}>
            <DayField name="promisedOn" value={promisedOn} onCommit={setPromisedOn} />
          </FormRow>
        </FormSheet>
        <CheckField name="calledBack" value={calledBack} onCommit={setCalledBack}>
          {words.calledBack}
        </CheckField>
        <ErrorNotice error={record.error} />
        <div style={{ display: 'flex', justifyContent: 'flex-end', paddingTop: '0.25rem' }}>
          <PrimaryAction
            label={words.act}
            pending={record.isPending}
            blocked={isMissing ? words.missing : lacksDay ? words.promiseMissing : undefined}
            onAct={() =>
              record.mutate({
                callerName,
                callerPost: callerPost === '' ? null : callerPost,
                unitId: card?.target.unitId ?? null,
                unitTold: card === null ? unitTold : null,
                requestId: card?.target.requestId ?? null,
                calledBack,
                asked,
                said,
                answerId: taken?.answerId ?? null,
                promise: promised === '' || promisedOn === null ? null : { what: promised, on: promisedOn },
              })
            }
          />
        </div>
      </div>
    </EntryForm>
  )
}
