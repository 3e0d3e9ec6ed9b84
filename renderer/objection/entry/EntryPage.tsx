import type { ReactNode } from 'react'
import { FormBesidePage, useLeave } from '../../frame/page/FormBesidePage.tsx'
import { EntryFiles } from './EntryFiles.tsx'
import { EntrySheet } from './EntrySheet.tsx'
import { JudgementPane } from './JudgementPane.tsx'
import { SubjectFacts, type SubjectPerson } from './SubjectFacts.tsx'
import type { EntryState } from './useEntry.ts'
import { entryWords as words } from './words.ts'

export interface EntryPageProps {
  readonly title: string
  readonly actLabel: string
  readonly entry: EntryState
  readonly person: SubjectPerson
  /** Beside the title: what this registration joins. */
  readonly note?: ReactNode
  /** Beside the person: another one may be chosen. */
  readonly change?: ReactNode
  readonly pending: boolean
  readonly error: unknown
}

/** 异议登记: form left; person, in-time judgement and papers right; one primary act. */
export function EntryPage(props: EntryPageProps) {
  const { title, actLabel, entry, person, note, change, pending, error } = props
  const { form, draft, preview, restored } = entry
  const leave = useLeave(form, draft)
  return (
    <FormBesidePage
      title={title}
      head={
        <>
          {note}
          {restored && <span role="status">{words.restored}</span>}
        </>
      }
      formLabel={words.form}
      form={<EntrySheet state={entry} unitReceivedOn={person.receivedOn} onLeave={leave} />}
      sideLabel={words.side}
      side={
        <>
          <SubjectFacts person={person} />
          <JudgementPane preview={preview} />
          <EntryFiles files={entry.files} onFiles={entry.onFiles} />
        </>
      }
      error={error ?? entry.error}
      hints={words.hints}
      actLabel={actLabel}
      pending={pending || entry.isHandingIn}
      blocked={preview?.problem ?? undefined}
      onAct={form.save}
      leaveLabel={words.leave}
      onLeave={leave}
      otherKeys={change}
    />
  )
}
